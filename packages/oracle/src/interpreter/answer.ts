import type { Json, JsonObject } from "./value.ts";

/** One round of a `repeat`: its number from 1 on and when it began, in epoch milliseconds. */
export interface Round {
  readonly count: number;
  readonly began: number;
}

interface At {
  readonly position: string;
  /** Of the `repeat`s around the place, outermost first; absent outside of them. */
  readonly rounds?: readonly Round[];
}

/** The next action, as plain JSON: the shapes that generated modules answer with. */
export type Action = At &
  (
    | {
        readonly kind: "step";
        readonly activity: string;
        readonly args: JsonObject;
        readonly name?: string;
      }
    | { readonly kind: "wait"; readonly until: number }
    | { readonly kind: "wait"; readonly for: string; readonly deadline: number }
    | { readonly kind: "set"; readonly field: string; readonly value: Json }
    | { readonly kind: "advance"; readonly sequence: string }
    | { readonly kind: "exit"; readonly reason?: string; readonly criterion?: string }
    | { readonly kind: "goal"; readonly reason?: string; readonly criterion: string }
    | { readonly kind: "end" }
    | { readonly kind: "failure"; readonly missing: string }
  );

/** Whether a record may enter, and why not. */
export type Enrollment =
  | { readonly enrolls: true }
  | {
      readonly enrolls: false;
      readonly because: "not eligible" | "suppressed";
      readonly condition: string;
    }
  | { readonly enrolls: false; readonly because: "failure"; readonly missing: string };

/** One decision on the way to an answer. */
export interface Decision {
  readonly kind: "criterion" | "when" | "match" | "split" | "wait" | "until";
  readonly text: string;
  readonly result: boolean | string;
  readonly file: string;
  readonly line: number;
  readonly character: number;
  readonly reads: readonly Reading[];
}

/** A value that a decision read; absent where it is missing or private. */
export interface Reading {
  readonly path: string;
  readonly value?: Json;
  readonly private?: true;
}

export interface Explanation {
  readonly action: Action;
  readonly decisions: readonly Decision[];
  /** All of it in words, a line each. */
  readonly text: string;
}
