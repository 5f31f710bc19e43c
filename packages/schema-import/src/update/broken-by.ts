import type { Diagnostic } from "@seqlang/language";
import { checkWith } from "../select/check-with.ts";

/**
 * What an update breaks: the errors that sequences have with the vocabulary as it is now, and had
 * not with the one before. Their own mistakes from before are none of the update's.
 *
 * @param sequences - texts by path, with all that they use beside the vocabulary
 */
export function brokenBy(
  vocabulary: { readonly path: string; readonly before: string; readonly after: string },
  sequences: Readonly<Record<string, string>>,
): readonly Diagnostic[] {
  const { path, before, after } = vocabulary;
  const known = new Set(errorsWith(before).map(keyOf));
  return errorsWith(after).filter((diagnostic) => !known.has(keyOf(diagnostic)));

  function errorsWith(text: string): readonly Diagnostic[] {
    const { diagnostics } = checkWith({ path, text }, sequences);
    return diagnostics.filter(({ severity }) => severity === "error");
  }
  /** Places in the vocabulary move; those in sequences don't. */
  function keyOf({ code, message, origin }: Diagnostic): string {
    const place = origin.file.path === path ? "" : origin.span.start;
    return JSON.stringify([code, message, origin.file.path, place]);
  }
}
