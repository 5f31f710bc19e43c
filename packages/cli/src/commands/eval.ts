import type { Command } from "commander";
import type { EvaluateOptions } from "../evaluate/evaluate.ts";
import type { Io } from "../io.ts";
import type { CommandDefinition } from "./command.ts";
import { formatOption } from "./options.ts";

/** `seqc eval FILE --record FILE`: the next action for each record. */
export const evaluate: CommandDefinition = {
  findingsTo: () => "err",
  describe: (command: Command) =>
    command
      .description("print the next action for a record, or for each of many, as JSON")
      .argument("<file>", "the .seq file")
      .requiredOption("--record <file>", "JSON, an array, NDJSON or CSV; - for standard input")
      .option("--sequence <name>", "which sequence, where the file has several")
      .option("--raw", "the record has the CRM's own names and stored values")
      .option("--now <time>", "the time of the evaluation, such as 2026-11-24T09:00Z")
      .option("--at <position>", "where the record stands; the start unless given")
      .option("--context <file>", "JSON: entered, outcomes, rounds, rates")
      .option("--explain", "the decisions that led there, too")
      .addOption(formatOption())
      .addHelpText(
        "after",
        `
A record that can't be read costs no other its answer: it gets one of kind "failure", which
names each fault and, among several records, the line or the index. The exit code is then 1.

Examples:
  seqc eval big-deal.seq --record lead.json --explain
  seqc eval big-deal.seq --record - --raw --now 2026-11-24T09:00Z < leads.ndjson
  seqc eval deals.seq --record deals.csv --raw`,
      ),
  async run([file = ""]: readonly string[], options: EvaluateOptions, io: Io) {
    const { evaluateRecords } = await import("../evaluate/evaluate.ts");
    return evaluateRecords(file, options, io);
  },
};
