import type { Diagnostic, TextEdit } from "./diagnostic.ts";

/**
 * The text with the first fix of every diagnostic applied, unless it takes a person to choose it. Of
 * fixes that overlap, the first one wins; the others can be applied in a next round, to the text
 * that this one yields.
 *
 * @param diagnostics - findings in this very text
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  const taken: TextEdit[] = [];
  for (const { fixes } of diagnostics) {
    const [fix] = fixes ?? [];
    const edits = fix === undefined || fix.unsure === true ? [] : fix.edits;
    if (edits.every((edit) => taken.every((other) => apart(edit, other)))) taken.push(...edits);
  }
  const backwards = taken.toSorted((a, b) => b.span.start - a.span.start);
  return backwards.reduce(
    (result, { span, text: insert }) =>
      result.slice(0, span.start) + insert + result.slice(span.end),
    text,
  );
}

function apart(a: TextEdit, b: TextEdit): boolean {
  const bothInsertHere = a.span.start === b.span.start;
  return !bothInsertHere && (a.span.end <= b.span.start || b.span.end <= a.span.start);
}
