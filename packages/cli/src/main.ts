import { Command, CommanderError } from "commander";
import { commands, type CommandName } from "./commands/commands.ts";
import { exitCode, type Io } from "./io.ts";
import { bugReport, Diagnosed, Failure, UsageError } from "./problems.ts";
import type { Format } from "./render/formats.ts";
import { print } from "./render/findings.ts";
import { version } from "./version.ts";

/** How the command that runs prints findings. */
interface Findings {
  readonly format: Format;
  readonly to: "out" | "err";
}

/**
 * Runs the command line.
 *
 * @param args - what stands behind `seqc`
 * @returns the exit code: 0 fine, 1 errors, 2 used wrongly, 70 a bug of seqc itself
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCode.ok;
  let findings: Findings = { format: "pretty", to: "out" };
  const program = new Command("seqc")
    .description("Sequences as code: checks .seq files and generates typed evaluators.")
    .version(version, "-v, --version")
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError("Run it with --help to see how it is used.")
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(text.replace(/^error: /, "seqc: ")),
    })
    .addHelpText("after", "\nExample:\n  seqc init && seqc build");
  for (const name of wanted(args)) {
    const definition = await commands[name]();
    const command = definition.describe(program.command(name));
    command.action(async () => {
      const words = command.processedArgs.flat().filter((word) => word !== undefined);
      const options = command.opts<{ format?: Format }>();
      const format = definition.findingsFormat?.() ?? options.format ?? "pretty";
      findings = { format, to: definition.findingsTo?.(options as never) ?? "out" };
      code = await definition.run(words as string[], options as never, io);
    });
  }
  try {
    await program.parseAsync(args.length === 0 ? ["--help"] : [...args], { from: "user" });
  } catch (error) {
    return told(error, findings, io);
  }
  return code;
}

/** Only the command that is run is loaded; for the list in `--help`, all of them are. */
function wanted(args: readonly string[]): readonly CommandName[] {
  const names = Object.keys(commands) as CommandName[];
  const only = names.filter((name) => name === args[0]);
  return only.length > 0 ? only : names;
}

/** Says what went wrong, without a stack trace. */
async function told(error: unknown, { format, to }: Findings, io: Io): Promise<number> {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
  }
  if (error instanceof Diagnosed) {
    await print(error.diagnostics, format, io, to);
    return exitCode.errors;
  }
  if (error instanceof UsageError) {
    io.err(`seqc: ${error.message}\n`);
    return exitCode.usage;
  }
  if (error instanceof Failure) {
    io.err(`seqc: ${error.message}\n`);
    return exitCode.errors;
  }
  io.err(bugReport(error, Boolean(process.env["SEQC_DEBUG"])));
  return exitCode.bug;
}
