import { closeSync, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { MetadataFile } from "@seqlang/schema-import";
import { Failure, UsageError } from "../problems.ts";

/** Metadata of a whole organisation is large; this much of it is held at once. */
const pieceLength = 262_144;

/**
 * A file on disk, read in pieces.
 *
 * @throws UsageError where there is none.
 */
export function metadataFile(word: string, cwd: string): MetadataFile {
  const path = resolve(cwd, word);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) throw new UsageError(`There is no file \`${word}\`.`);
  if (entry.isDirectory()) throw new UsageError(`\`${word}\` is a folder, not a file.`);
  return { path: word.replaceAll("\\", "/"), open: () => piecesOf(path, word), size: entry.size };
}

function* piecesOf(path: string, word: string): Generator<Uint8Array> {
  const descriptor = attempt(word, () => openSync(path, "r"));
  try {
    for (;;) {
      const piece = new Uint8Array(pieceLength);
      const length = attempt(word, () => readSync(descriptor, piece));
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

function attempt<Result>(word: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Failure(`\`${word}\` can't be read: ${(error as Error).message}.`);
  }
}
