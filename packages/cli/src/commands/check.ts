import type { Diagnostic } from "@seqlang/language";
import type { Command } from "commander";
import type { Io } from "../io.ts";
import { distinct, print, verdict, type FindingsOptions } from "../render/findings.ts";
import { openWorkspaces } from "../workspace/workspace.ts";
import type { CommandDefinition } from "./command.ts";
import { filesArgument, formatOption, maxWarningsOption } from "./options.ts";

interface CheckOptions extends FindingsOptions {
  readonly fix?: true;
}

/** `seqc check [FILES]`: findings only. */
export const check: CommandDefinition = {
  describe: (command: Command) =>
    command
      .description("check .seq files; nothing is written but what --fix mends")
      .addArgument(filesArgument())
      .option("--fix", "apply the fixes that are mechanical")
      .addOption(formatOption())
      .addOption(maxWarningsOption())
      .addHelpText("after", "\nExample:\n  seqc check sequences/ --format github --max-warnings 0"),
  async run(words: readonly string[], options: CheckOptions, io: Io) {
    const { checkWorkspace } = await import("../workspace/check.ts");
    const found: Diagnostic[] = [];
    for (const workspace of await openWorkspaces(words, io.cwd)) {
      if (options.fix === true) {
        const { fixAll } = await import("../publish/fix.ts");
        found.push(...(await fixAll(workspace, io)).diagnostics);
      } else found.push(...(await checkWorkspace(workspace)).diagnostics);
    }
    const diagnostics = distinct(found);
    await print(diagnostics, options.format, io);
    return verdict(diagnostics, options, io);
  },
};
