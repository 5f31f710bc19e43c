import { printDoc, type Doc } from "./doc.ts";

/** A constant of the module. */
export interface Constant {
  readonly name: string;
  readonly doc: Doc;
}

/**
 * Of the constants that came up, those that what was written in the end refers to, directly or
 * through another one: a condition that is known to hold needs nothing of what stands beside it.
 */
export function constantsUsed(constants: readonly Constant[], by: readonly Doc[]): readonly Doc[] {
  const used = new Set(by.flatMap((doc) => [...identifiersIn(printDoc(doc))]));
  const kept: Doc[] = [];
  for (const { name, doc } of constants.toReversed()) {
    if (!used.has(name)) continue;
    for (const identifier of identifiersIn(printDoc(doc))) used.add(identifier);
    kept.unshift(doc);
  }
  return kept;
}

/**
 * The names in a piece of code but for its comments and properties. Those in longer texts are
 * among them: a constant too many is better than one that is not there.
 */
export function identifiersIn(code: string): ReadonlySet<string> {
  const bare = code.replace(/^\s*(?:\/\/|\/\*\*|\*).*$/gm, "").replace(/"\w*"/g, '""');
  return new Set(bare.match(/(?<![\w$]|(?<!\.\.)\.)[A-Za-z_$][\w$]*/g) ?? []);
}
