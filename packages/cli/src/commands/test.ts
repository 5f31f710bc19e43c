import { Option, type Command } from "commander";
import { exitCode, type Io } from "../io.ts";
import { displayPath } from "../render/display-path.ts";
import { print } from "../render/findings.ts";
import type { Format } from "../render/formats.ts";
import type { Tested } from "../scenarios/render-tested.ts";
import { openWorkspaces } from "../workspace/workspace.ts";
import type { CommandDefinition } from "./command.ts";
import { filesArgument } from "./options.ts";

interface TestOptions {
  readonly format: Format & ("pretty" | "json");
}

/** `seqc test [FILES]`: plays the scenarios. */
export const test: CommandDefinition = {
  findingsTo: () => "err",
  describe: (command: Command) =>
    command
      .description("play the scenarios, and say what came instead of what was expected")
      .addArgument(filesArgument())
      .addOption(
        new Option("--format <format>", "how results are printed")
          .choices(["pretty", "json"])
          .default("pretty"),
      )
      .addHelpText("after", "\nExample:\n  seqc test sequences/ --format json"),
  async run(words: readonly string[], { format }: TestOptions, io: Io) {
    const { checkWorkspace } = await import("../workspace/check.ts");
    const { stagedScenarios } = await import("../scenarios/staged.ts");
    const { play } = await import("@seqlang/runner");
    const { testedJson, testedText } = await import("../scenarios/render-tested.ts");
    const tested: Tested[] = [];
    let broken = false;
    for (const workspace of await openWorkspaces(words, io.cwd)) {
      const { project, diagnostics } = await checkWorkspace(workspace);
      if (diagnostics.length > 0) await print(diagnostics, format, io, "err");
      const fine = workspace.roots.filter((path) => project.files.get(path)?.ok === true);
      broken ||= fine.length < workspace.roots.length;
      const staged = await stagedScenarios(fine, project, (path) => displayPath(path, io.cwd));
      tested.push(
        ...staged.map(({ scenario, stage }) => ({ scenario, mismatch: play(scenario, stage) })),
      );
    }
    if (format === "json") io.out(testedJson(tested));
    else if (tested.length > 0 || !broken) io.out(testedText(tested, io.color.out));
    const failed = tested.some(({ mismatch }) => mismatch !== undefined);
    return broken || failed ? exitCode.errors : exitCode.ok;
  },
};
