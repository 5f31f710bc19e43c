/**
 * Names of what is counted, within its sequence. The compiler's model and what a sequence says of
 * its decisions while it runs lead to the same ones.
 */

/** A place where an evaluation stops. */
export function placeId(position: string): string {
  return `at ${position}`;
}

/** A global criterion, by its place in the order in which they are tested. */
export function criterionId(index: number): string {
  return `criterion ${index}`;
}

/** A decision, by where its condition or subject begins. */
export function siteId(
  kind: string,
  { line, character }: { readonly line: number; readonly character: number },
): string {
  return `${kind} ${line}:${character}`;
}

/** A way on from a decision: whether its condition holds, or the number of an arm. */
export function wayId(site: string, way: boolean | number | "answered" | "timed out"): string {
  return `${site} ${way}`;
}
