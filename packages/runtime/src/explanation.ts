import type { Action } from "./action.ts";
import type { Json } from "./json.ts";

/** An answer together with the decisions that led to it, in the order they were taken. */
export interface Explanation<A extends { readonly kind: string } = Action> {
  readonly action: A;
  readonly decisions: readonly Decision[];
  /** All of it in words, a line each, for a person. */
  readonly text: string;
}

/** One decision: a criterion, the condition of a branch or a wait, a `match`, a `split`. */
export interface Decision {
  readonly kind: "criterion" | "when" | "match" | "split" | "wait" | "until";
  /** The source's own words: a condition, a subject, a split's name. */
  readonly text: string;
  /** For a condition: whether it held. For `match` and `split`: the arm taken, as written. */
  readonly result: boolean | string;
  readonly file: string;
  /** From 1, of the condition's first character; characters in UTF-16 units. */
  readonly line: number;
  readonly character: number;
  /** What the condition reads, in the order of first mention, each once. */
  readonly reads: readonly Reading[];
}

/** A value that a decision read. */
export interface Reading {
  /** `budget`, `company.name`, `bpf.stage`, `intro.opened`. */
  readonly path: string;
  /** In the record's JSON form; absent where the value is missing or private. */
  readonly value?: Json;
  /** Set for `private` fields, whose value is never shown. */
  readonly private?: true;
}
