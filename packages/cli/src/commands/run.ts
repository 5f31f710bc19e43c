import type { Command } from "commander";
import type { RunOptions } from "../enrollments/run.ts";
import type { Io } from "../io.ts";
import type { CommandDefinition } from "./command.ts";
import { filesArgument, storeOption } from "./options.ts";

/** `seqc run [FILES] --activities FILE`: enrollments on the embedded store. */
export const run: CommandDefinition = {
  findingsTo: () => "err",
  describe: (command: Command) =>
    command
      .description("run enrollments, which last in one SQLite file")
      .addArgument(filesArgument())
      .requiredOption("--activities <file>", "exports a function for each activity")
      .addOption(storeOption())
      .option("--records <file>", "records that came or changed: JSON, NDJSON, CSV; - for input")
      .option("--sequence <name>", "enroll each record in this sequence, by hand")
      .option("--raw", "records have the CRM's own names and stored values")
      .option("--once", "do what is due now, then end")
      .addHelpText(
        "after",
        `
Without --sequence, a record enters each sequence that says \`enroll when\`, where it may. A service
does the same with @seqlang/runner, in its own process or beside this one.

Examples:
  seqc run --activities activities.ts --records leads.ndjson
  seqc run --activities activities.ts --once`,
      ),
  async run(words: readonly string[], options: RunOptions, io: Io) {
    const { runEnrollments } = await import("../enrollments/run.ts");
    return runEnrollments(words, options, io);
  },
};
