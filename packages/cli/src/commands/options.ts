import { Argument, InvalidArgumentError, Option } from "commander";
import { formatNames } from "../render/formats.ts";

/** The files that a command is about. */
export function filesArgument(): Argument {
  return new Argument("[files...]", "files, folders or globs; all in this workspace unless given");
}

/** `--format`, wherever diagnostics are printed. */
export function formatOption(): Option {
  return new Option("--format <format>", "how findings are printed")
    .choices(formatNames)
    .default("pretty");
}

/** `--store`, wherever enrollments are kept. */
export function storeOption(): Option {
  return new Option("--store <file>", "the SQLite file that holds enrollments").default("seq.db");
}

/** `--max-warnings`, as in linters. */
export function maxWarningsOption(): Option {
  return new Option(
    "--max-warnings <number>",
    "fail when there are more warnings than that",
  ).argParser(wholeNumber);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
