import { rangeOf, type Origin, type Range } from "@seqlang/language";
import { displayPath } from "./display-path.ts";

/** A place as people and tools read it: a path from the current folder, lines and characters from 1. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

export function placeOf(origin: Origin, cwd: string): Place {
  return { file: displayPath(origin.file.path, cwd), range: rangeOf(origin.file, origin.span) };
}
