/** Something that was asked before, and whether it or its contrary is known to hold. */
export interface Because {
  readonly words: string;
  readonly holds: boolean;
}

export interface Covered {
  readonly criterion: string;
  readonly earlier: readonly string[];
}

const mostListed = 3;

/** `a`, `b` and `c`; what is more than a few is counted. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, mostListed);
  const more = words.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** Why something is decided where it is asked; `others` are the records that don't get there. */
export function reasons(because: readonly Because[], others: string): string {
  const holding = because.filter(({ holds }) => holds).map(({ words }) => words);
  const taking = because.filter(({ holds }) => !holds).map(({ words }) => words);
  const parts: string[] = [];
  if (holding.length > 0) {
    parts.push(`${listed(holding)} ${holding.length === 1 ? "holds" : "hold"} there`);
  }
  if (taking.length > 0) {
    parts.push(`${listed(taking)} ${taking.length === 1 ? "takes" : "take"} ${others} before`);
  }
  return parts.join(", and ");
}

/** The values without a case, each in backquotes, but for one that is missing. */
export function cases(missing: readonly string[]): string {
  return listed(missing.map((name) => (name === "missing" ? "a missing value" : quoted(name))));
}

/** A name that is written in backquotes has them already. */
function quoted(name: string): string {
  return name.startsWith("`") ? name : `\`${name}\``;
}
