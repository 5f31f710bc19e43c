import type { Origin } from "../../source/source-file.ts";
import { fold } from "../expressions/source-text.ts";

const longest = 80;

/** What was written at a place, in backquotes, cut short where it is long. */
export function wordsAt({ file, span }: Origin): string {
  const characters = [...fold(file.text.slice(span.start, Math.min(span.end, span.start + 2_000)))];
  return characters.length > longest
    ? `\`${characters.slice(0, longest - 1).join("")}…\``
    : `\`${characters.join("")}\``;
}

/** Places of the same words. */
export function samePlace(a: Origin, b: Origin): boolean {
  return a.file === b.file && a.span.start === b.span.start && a.span.end === b.span.end;
}
