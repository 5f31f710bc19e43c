import type { Expression } from "@seqlang/language";

/** An expression's own words, on one line. */
export function wordsOf({ origin: { file, span } }: Expression): string {
  return file.text.slice(span.start, span.end).replace(/\s+/g, " ");
}
