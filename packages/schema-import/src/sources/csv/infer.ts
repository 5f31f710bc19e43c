import type { TypeDraft } from "../../draft/type.ts";
import { plainLabel } from "../../draft/labels.ts";

/** What a column's values suggest. */
export interface Inferred {
  readonly type: TypeDraft;
  readonly optional: boolean;
  /** In words, for whoever looks the guess over. */
  readonly shown: string;
  readonly why: string;
}

/** More different values than this are a text's, not a choice's. */
const mostMembers = 12;
/** In so few rows any text repeats itself by chance. */
const fewRows = 20;

const patterns = [
  { kind: "bool", shown: "true or false", test: /^(?:true|false)$/ },
  { kind: "date", shown: "a date", test: /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$/ },
  {
    kind: "datetime",
    shown: "a date-time",
    test: /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/,
  },
  { kind: "time", shown: "a time of day", test: /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/ },
  // A number with zeros in front of it is a code of some kind.
  { kind: "number", shown: "a number", test: /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/ },
] as const;

const amountName = /amount|price|value|revenue|budget|cost|fee|salary|total/i;

/**
 * The type of a column.
 *
 * @param values - those of all rows, empty ones included
 * @param currency - what amounts are in, where the caller knows
 */
export function infer(
  column: string,
  values: readonly string[],
  currency: string | undefined,
): Inferred {
  const filled = values.filter((value) => value !== "");
  const blank = values.length - filled.length;
  const optional = blank > 0 || values.length === 0;
  const blanks = optional ? `, ${blank} blank` : "";
  if (filled.length === 0)
    return { type: { kind: "text" }, optional: true, shown: "text", why: "always blank" };
  const pattern = patterns.find(({ test }) => filled.every((value) => test.test(value)));
  if (pattern?.kind === "number" && currency !== undefined && amountName.test(column)) {
    const why = `numbers under a name for amounts${blanks}`;
    return { type: { kind: "money", currency }, optional, shown: `an amount in ${currency}`, why };
  }
  if (pattern !== undefined) {
    return {
      type: { kind: pattern.kind, mayBeAmount: pattern.kind === "number" },
      optional,
      shown: pattern.shown,
      why: `all values look it${blanks}`,
    };
  }
  const different = new Set(filled);
  if (
    filled.length >= fewRows &&
    different.size <= mostMembers &&
    different.size * 5 <= filled.length
  ) {
    return {
      type: choiceOf(column, [...different]),
      optional,
      shown: "a choice",
      why: `${different.size} different values${blanks}`,
    };
  }
  return {
    type: { kind: "text" },
    optional,
    shown: "text",
    why: `${different.size} different values${blanks}`,
  };
}

function choiceOf(column: string, values: readonly string[]): TypeDraft {
  const members = values.toSorted().map((stored) => ({
    stored,
    labels: plainLabel(stored),
    description: [],
  }));
  const choice = { from: column, labels: [], description: [], shared: false, members };
  return { kind: "choice", choice };
}
