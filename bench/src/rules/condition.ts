/** What a test compares with. Moments are epoch milliseconds, amounts whole dollars. */
export type Value = string | number | boolean;

/**
 * One test of one field, which may be nested (`company.employees`). With a missing value it is
 * false, but for `!=`, `not in` and `missing`.
 */
export type Test = ValueTest | { readonly field: string; readonly is: "missing" | "present" };

export type ValueTest =
  | {
      readonly field: string;
      readonly is: "=" | "!=" | "<" | "<=" | ">" | ">=";
      readonly value: Value;
    }
  | { readonly field: string; readonly is: "in" | "not in"; readonly value: readonly string[] }
  | { readonly field: string; readonly is: "starts with" | "contains"; readonly value: string };

/** A condition in no engine's language: each engine's file translates it. */
export type Condition =
  Test | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

/** The first rule whose condition holds gives the answer. */
export interface Rule {
  readonly when: Condition;
  readonly answer: string;
}

export interface RuleSet {
  readonly rules: readonly Rule[];
  /** Where no rule holds. */
  readonly otherwise: string;
  /** The fields, and the objects on the way to them, that may be missing. */
  readonly optional: ReadonlySet<string>;
}

/** The paths on the way to a field, itself included, that may be missing, outermost first. */
export function guardsOf(field: string, { optional }: RuleSet): readonly string[] {
  const parts = field.split(".");
  return parts
    .map((_, index) => parts.slice(0, index + 1).join("."))
    .filter((path) => optional.has(path));
}
