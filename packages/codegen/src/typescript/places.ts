import type { Origin, SourceFile } from "@seqlang/language";

/** A place as people count it: lines and characters from 1. */
export interface LineAndCharacter {
  readonly line: number;
  readonly character: number;
}

const maps = new WeakMap<SourceFile, readonly number[]>();

/** Where lines begin. */
function lineStarts(file: SourceFile): readonly number[] {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (const match of file.text.matchAll(/\r\n|[\n\r]/g))
    starts.push(match.index + match[0].length);
  maps.set(file, starts);
  return starts;
}

export function placeOf({ file, span }: Origin): LineAndCharacter {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, character: span.start - (starts[low] ?? 0) + 1 };
}
