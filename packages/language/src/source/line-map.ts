import type { SourceFile } from "./source-file.ts";
import type { Span } from "./span.ts";

/** A place counted from 1, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/** The offsets at which the lines of a text begin; lines end in `\n`, `\r\n` or `\r`. */
function startsOf(file: SourceFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (const match of file.text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  lineStarts.set(file, starts);
  return starts;
}

/** Where an offset stands. */
export function positionOf(file: SourceFile, offset: number): Position {
  const starts = startsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, character: offset - (starts[low] ?? 0) + 1 };
}

/** Where a span begins and ends. */
export function rangeOf(file: SourceFile, span: Span): Range {
  return { start: positionOf(file, span.start), end: positionOf(file, span.end) };
}
