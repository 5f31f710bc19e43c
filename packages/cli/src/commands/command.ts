import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { Format } from "../render/formats.ts";

/** One command: its words for `--help`, and what it does. */
export interface CommandDefinition {
  /** Where findings go; beside the results where these are data. */
  readonly findingsTo?: (options: never) => "out" | "err";
  /** How findings are printed, where `--format` is about something else. */
  readonly findingsFormat?: () => Format;
  readonly describe: (command: Command) => Command;
  /**
   * @param words - the positional arguments
   * @returns the exit code
   */
  readonly run: (words: readonly string[], options: never, io: Io) => Promise<number>;
}
