import { resolve } from "node:path";
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Io } from "../io.ts";
import { findingsBeside, type Format } from "../render/formats.ts";
import type { CommandDefinition } from "./command.ts";
import { filesArgument, formatOption } from "./options.ts";

interface TestOptions {
  readonly format: Format;
  readonly watch?: true;
  readonly coverage?: true;
  readonly lcov?: string;
  readonly minCoverage?: number;
}

/** `seqc test [FILES]`: plays the scenarios. */
export const test: CommandDefinition = {
  findingsTo: ({ format }: TestOptions) => findingsBeside(format),
  describe: (command: Command) =>
    command
      .description("play the scenarios, and say what came instead of what was expected")
      .addArgument(filesArgument())
      .option("--watch", "play them again whenever a file changes")
      .option("--coverage", "say what of the sequences no scenario takes")
      .option("--lcov <file>", "write the coverage for tools that read lcov")
      .addOption(
        new Option(
          "--min-coverage <percent>",
          "fail when the scenarios cover less than that",
        ).argParser(percent),
      )
      .addOption(formatOption())
      .addHelpText(
        "after",
        "\nExamples:\n  seqc test sequences/ --coverage\n  seqc test --format github --min-coverage 80   (in CI)",
      ),
  async run(words: readonly string[], options: TestOptions, io: Io) {
    const { format, minCoverage } = options;
    const lcov = options.lcov === undefined ? undefined : resolve(io.cwd, options.lcov);
    const coverage = options.coverage === true || lcov !== undefined || minCoverage !== undefined;
    const reported = { format, coverage, lcov, minCoverage };
    if (options.watch === true) {
      const { watch } = await import("../scenarios/watch.ts");
      return watch(words, reported, io);
    }
    const { playRound } = await import("../scenarios/round.ts");
    const { report } = await import("../scenarios/report.ts");
    const round = await playRound(words, { cwd: io.cwd, cover: coverage });
    return report(round, reported, io);
  },
};

function percent(text: string): number {
  const number = Number(text.replace(/%$/, ""));
  if (!/^\d+(\.\d+)?%?$/.test(text) || number > 100) {
    throw new InvalidArgumentError("It must be a number from 0 to 100.");
  }
  return number;
}
