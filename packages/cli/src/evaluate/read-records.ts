import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { resolve } from "node:path";
import type { Io } from "../io.ts";
import { Failure, UsageError } from "../problems.ts";

/** How a file's name is written for standard input. */
export const standardInput = "-";

/**
 * The records in a file, or on standard input for `-`: one JSON value, an array of records, or one
 * record a line.
 *
 * @throws UsageError where there is no such file, Failure where it holds something else.
 */
export async function readRecords(word: string, io: Io): Promise<readonly unknown[]> {
  const name = word === standardInput ? "Standard input" : word;
  const content = (await read(word, io)).replace(/^\uFEFF/, "");
  if (content.trim() === "") throw new Failure(`${name} is empty; a record in JSON is expected.`);
  const whole = tryParse(content);
  if ("value" in whole) return Array.isArray(whole.value) ? whole.value : [whole.value];
  const lines = content.split("\n");
  const records: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const parsed = tryParse(line);
    if ("value" in parsed) records.push(parsed.value);
    else if (records.length === 0) throw new Failure(`${name} is not JSON: ${whole.problem}.`);
    else throw new Failure(`${name}:${index + 1} is not JSON: ${parsed.problem}.`);
  }
  return records;
}

/**
 * One JSON file, or standard input for `-`.
 *
 * @throws UsageError where there is no such file, Failure where it is not JSON.
 */
export async function readJson(word: string, io: Io): Promise<unknown> {
  const parsed = tryParse(await read(word, io));
  if ("value" in parsed) return parsed.value;
  throw new Failure(`${word} is not JSON: ${parsed.problem}.`);
}

async function read(word: string, io: Io): Promise<string> {
  if (word === standardInput) {
    if (io.interactive && isTerminal(io.stdin)) {
      io.err("Reading JSON from standard input; Ctrl+D ends it.\n");
    }
    return text(io.stdin);
  }
  try {
    return readFileSync(resolve(io.cwd, word), "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError(`There is no file \`${word}\`.`);
    if (code === "EISDIR") throw new UsageError(`\`${word}\` is a folder, not a file.`);
    throw new Failure(`\`${word}\` can't be read: ${message}.`);
  }
}

function isTerminal(stream: Io["stdin"]): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}

function tryParse(content: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(content) as unknown };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
