import { basename } from "node:path";
import { Option, type Command } from "commander";
import type { Diagnostic } from "@seqlang/language";
import { changeLines } from "../build/changes.ts";
import type { OnModule } from "../build/generate.ts";
import { currentModules } from "../build/memory.ts";
import { stages, type Stage } from "../build/stages.ts";
import { exitCode, type Io } from "../io.ts";
import { distinct, hasErrors, print, verdict, type FindingsOptions } from "../render/findings.ts";
import { progressLine } from "../render/progress-line.ts";
import { openWorkspaces, type Workspace } from "../workspace/workspace.ts";
import type { CommandDefinition } from "./command.ts";
import { filesArgument, formatOption, maxWarningsOption } from "./options.ts";

interface BuildOptions extends FindingsOptions {
  readonly watch?: true;
  readonly check?: true;
  readonly print?: Stage;
}

/** `seqc build [FILES]`: generated modules. */
export const build: CommandDefinition = {
  findingsTo: ({ print: stage }: BuildOptions) => (stage === undefined ? "out" : "err"),
  describe: (command: Command) =>
    command
      .description("generate a typed TypeScript module for each .seq file with sequences")
      .addArgument(filesArgument())
      .addOption(
        new Option("--watch", "build again whenever a file changes").conflicts(["check", "print"]),
      )
      .addOption(
        new Option("--check", "write nothing; fail when a module is not current").conflicts(
          "print",
        ),
      )
      .addOption(
        new Option("--print <stage>", "show a stage of the pipeline instead").choices(stages),
      )
      .addOption(formatOption())
      .addOption(maxWarningsOption())
      .addHelpText("after", "\nExamples:\n  seqc build\n  seqc build --check   (in CI)"),
  async run(words: readonly string[], options: BuildOptions, io: Io) {
    if (options.watch === true) {
      const { watch } = await import("../build/watch.ts");
      return watch(words, options.format, io);
    }
    const workspaces = await openWorkspaces(words, io.cwd);
    return options.print === undefined
      ? buildAll(workspaces, options, io)
      : printAll(workspaces, options.print, options, io);
  },
};

async function buildAll(
  workspaces: readonly Workspace[],
  options: BuildOptions,
  io: Io,
): Promise<number> {
  const checking = options.check === true;
  const progress = progressLine(io);
  const onModule: OnModule = (done, total, source) =>
    progress.show(`Generating ${done}/${total} ${basename(source)}`);
  const found: Diagnostic[] = [];
  const said: string[] = [];
  let modules = 0;
  for (const workspace of workspaces) {
    const current = await currentModules(workspace);
    if (current !== undefined) {
      modules += current;
      continue;
    }
    // The compiler is heavy to load, and only needed where something may have changed.
    const { buildWorkspace } = await import("../build/build.ts");
    const built = await buildWorkspace(workspace, { cwd: io.cwd, write: !checking, onModule });
    found.push(...built.diagnostics);
    modules += built.modules.size;
    if (checking) {
      const { staleFindings } = await import("../build/stale.ts");
      found.push(...staleFindings(built.changes, io.cwd));
    } else said.push(...changeLines(built.changes, io.cwd));
  }
  progress.clear();
  const diagnostics = distinct(found);
  await print(diagnostics, options.format, io);
  if (options.format === "pretty" && !hasErrors(diagnostics)) {
    const count = modules === 1 ? "1 module" : `${modules} modules`;
    io.out([...said, checking ? `${count} current.` : `${count} up to date.`, ""].join("\n"));
  }
  return verdict(diagnostics, options, io);
}

async function printAll(
  workspaces: readonly Workspace[],
  stage: Stage,
  { format }: BuildOptions,
  io: Io,
): Promise<number> {
  const { checkWorkspace } = await import("../workspace/check.ts");
  const { printStage } = await import("../build/print-stage.ts");
  let code: number = exitCode.ok;
  for (const workspace of workspaces) {
    const { project, diagnostics } = await checkWorkspace(workspace);
    await print(diagnostics, format, io, "err");
    for (const path of workspace.roots) {
      const file = project.files.get(path);
      if (file !== undefined && (stage === "tree" || file.ok))
        io.out(await printStage(file, stage));
    }
    if (hasErrors(diagnostics)) code = exitCode.errors;
  }
  return code;
}
