/**
 * A test for one of many texts, faster than comparing with each; a missing one is none of them.
 *
 * @example
 * const isRetail = oneOf("Food", "Fashion");
 */
export function oneOf(...texts: readonly string[]): (text: string | undefined) => boolean {
  const table = Object.create(null) as { [text: string]: true | undefined };
  for (const text of texts) table[text] = true;
  return (text) => text !== undefined && table[text] === true;
}
