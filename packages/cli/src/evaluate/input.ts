import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { Io } from "../io.ts";
import { Failure, UsageError } from "../problems.ts";

/** How a file's name is written for standard input. */
export const standardInput = "-";

/** What messages call an input. */
export function inputName(word: string): string {
  return word === standardInput ? "Standard input" : word;
}

/**
 * The text of a file, or of standard input for `-`, in pieces; a byte order mark is no part of it.
 *
 * @throws UsageError where there is no such file, Failure where it can't be read.
 */
export async function* textOf(word: string, io: Io): AsyncGenerator<string> {
  if (word === standardInput && io.interactive && isTerminal(io.stdin)) {
    io.err("Reading JSON from standard input; Ctrl+D ends it.\n");
  }
  const pieces = word === standardInput ? io.stdin : createReadStream(resolve(io.cwd, word));
  const decoder = new TextDecoder();
  try {
    for await (const piece of pieces as AsyncIterable<Uint8Array | string>) {
      yield typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
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

/** One line of an input, without its line feed; lines count from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a text that comes in pieces. Only line feeds end one: JSON may hold everything else
 * that Node's own `readline` takes for an end.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  // A line may be as long as the file: joining what there is of it anew for each piece would take
  // the square of that.
  let parts: string[] = [];
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", start)) {
      parts.push(piece.slice(start, end));
      number += 1;
      yield { number, text: parts.join("") };
      parts = [];
      start = end + 1;
    }
    if (start < piece.length) parts.push(piece.slice(start));
  }
  if (parts.length > 0) yield { number: number + 1, text: parts.join("") };
}
