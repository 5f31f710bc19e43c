import type { Io } from "../io.ts";
import { UsageError } from "../problems.ts";
import { inputName, standardInput, textOf } from "./input.ts";

/** Where a record stands: its line, or in an array its index, which counts from 0. */
export type RecordPlace = { readonly line: number } | { readonly index: number };

/** A record as it came, or why there is none at a place, as the end of a sentence about it. */
export type Entry = { readonly place: RecordPlace } & (
  { readonly value: unknown } | { readonly problem: string }
);

/** The records of an input, one after the other. */
export interface Records {
  /** What messages call the input. */
  readonly name: string;
  /** Whether it holds records by its form, however many: all but a single JSON object. */
  readonly many: boolean;
  readonly entries: AsyncIterable<Entry> | Iterable<Entry>;
}

/** A record's place within a sentence: `leads.ndjson:3`, `leads.json[2]`. */
export function placeText(name: string, place: RecordPlace): string {
  const within = name === inputName(standardInput) ? name.toLowerCase() : name;
  return "line" in place ? `${within}:${place.line}` : `${within}[${place.index}]`;
}

/**
 * The records in a file, or on standard input for `-`: one JSON value, an array of records, one
 * record a line, or a CSV file. Lines and rows are read as they are asked for, so that a large file
 * takes no more memory than a small one.
 *
 * @throws UsageError where there is no such file, Failure where it holds something else.
 */
export async function readRecords(word: string, raw: boolean, io: Io): Promise<Records> {
  const name = inputName(word);
  const text = textOf(word, io);
  if (/\.csv$/i.test(word)) {
    if (!raw) {
      throw new UsageError(
        `\`${word}\` holds texts under the CRM's own names; read it with --raw.`,
      );
    }
    const { csvRecords } = await import("./csv-records.ts");
    return csvRecords(name, text);
  }
  const { jsonRecords } = await import("./json-records.ts");
  return jsonRecords(name, text, /\.(?:ndjson|jsonl)$/i.test(word));
}
