import type { Json } from "@seqlang/runtime";

/** A scenario as plain data: what is given, in order, and what is expected of a sequence. */
export interface Scenario {
  readonly title: string;
  readonly sequence: string;
  readonly place: Place;
  /** The record before anything is given: what the sequence needs and nobody speaks of. */
  readonly record: { readonly [field: string]: Json };
  readonly events: readonly ScenarioEvent[];
}

/** Where something stands in the source; lines and characters count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

/** What a line of a scenario says. */
export type ScenarioEvent = { readonly place: Place } & (
  | { readonly kind: "at"; readonly instant: number }
  | { readonly kind: "given"; readonly facts: readonly Fact[] }
  | { readonly kind: "after"; readonly months: number; readonly minutes: number }
  | { readonly kind: "outcome"; readonly step: string; readonly outcome: string }
  | { readonly kind: "expect"; readonly text: string; readonly expected: Expected }
);

/** What the record holds at a path from now on; `null` clears it. */
export interface Fact {
  readonly path: readonly string[];
  readonly value: Json;
}

/** What comes next. */
export type Expected =
  | {
      readonly kind: "step";
      readonly activity: string;
      readonly name?: string;
      /** Only these are compared; `null` for one that has no value. */
      readonly args: { readonly [parameter: string]: Json };
      /** The names of the templates that are expected; what they say of the record isn't compared. */
      readonly templates?: { readonly [parameter: string]: string };
      readonly computed?: Computed;
    }
  | {
      readonly kind: "wait";
      /** Until when; absent where only a wait is expected. */
      readonly until?: Moment;
      /** How long from when it began, or at most. */
      readonly length?: Length;
      readonly computed?: Computed;
    }
  | {
      readonly kind: "set";
      readonly field: string;
      readonly value: Json;
      readonly computed?: Computed;
    }
  | { readonly kind: "advance"; readonly sequence: string }
  | { readonly kind: "exit" | "goal"; readonly reason?: string }
  | { readonly kind: "end" };

/** What is computed of the record, as it is when the action comes. */
export interface Computed {
  /** The name of the sequence, among the stage's `expectations`, that answers with the values. */
  readonly by: string;
  /** Of a step: the parameters that are computed; of anything else it is all there is. */
  readonly parameters: readonly string[];
}

/** Business days go by the calendar of the sequence that waits. */
export type Length =
  { readonly months: number; readonly minutes: number } | { readonly businessDays: number };

/** An instant, or the time that a wall clock shows in the sequence's zone. */
export type Moment =
  | { readonly kind: "instant"; readonly instant: number }
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "minute"; readonly minute: number };
