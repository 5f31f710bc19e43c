import { distance } from "fastest-levenshtein";
import type { ReportExtras } from "../../diagnostics/definition.ts";
import type { Span } from "../../source/span.ts";
import { reservedWords } from "../../syntax/words.ts";

/** Longer names are not compared: the time grows with the product of the lengths. */
const longest = 100;

/** The candidate that the name is most likely a misspelling of, if any is close enough. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  const limit = Math.max(1, Math.floor(name.length / 3));
  const written = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate.length > longest || candidate === name) continue;
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const apart = slips(written, candidate.toLowerCase(), bestDistance);
    // What has no letter in common is no misspelling, however short the two are.
    if (apart < bestDistance && apart < candidate.length) [best, bestDistance] = [candidate, apart];
  }
  return best;
}

/** The edit distance, in which two neighbors that changed places are one slip of the hand. */
function slips(written: string, meant: string, enough: number): number {
  const apart = distance(written, meant);
  // A change of places counts as two of the others, so it can't save more than one.
  if (apart > enough || apart === 0) return apart;
  let first = 0;
  while (written[first] === meant[first]) first += 1;
  if (first + 1 >= written.length) return apart;
  const swapped = [
    written.slice(0, first),
    written[first + 1],
    written[first],
    written.slice(first + 2),
  ];
  return Math.min(apart, 1 + distance(swapped.join(""), meant));
}

const reserved: ReadonlySet<string> = new Set(reservedWords);

/** A name as it is written in a source: in backquotes where it needs them. */
export function spelled(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name) && !reserved.has(name) ? name : `\`${name}\``;
}

/** The fix that writes another name in the place of one. */
export function renaming(span: Span, name: string | undefined): ReportExtras {
  return name === undefined ? {} : replacing(span, spelled(name));
}

/** The fix that writes other words in the place of some. */
export function replacing(span: Span, text: string): ReportExtras {
  return {
    fixes: [
      { title: `Write ${text.includes("`") ? text : `\`${text}\``}`, edits: [{ span, text }] },
    ],
  };
}
