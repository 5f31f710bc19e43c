import type { Decision, Round } from "./answer.ts";
import type { Row, Sequence } from "./model.ts";
import type { JsonObject, Present } from "./value.ts";

/** What a wall clock shows: a day since 1970-01-01 and a minute since midnight. */
export interface LocalTime {
  readonly day: number;
  readonly minute: number;
}

/** Open hours of a week, Monday first, as `[from, to)` in minutes since midnight. */
export interface Schedule {
  readonly week: readonly (readonly (readonly [number, number])[])[];
  readonly closed: readonly number[];
}

/** Time in zones and by office hours; undefined for a zone that doesn't exist. */
export interface Clockwork {
  readonly local: (instant: number, zone: string) => LocalTime | undefined;
  readonly instant: (day: number, minute: number, zone: string) => number | undefined;
  readonly nextOpen: (instant: number, schedule: Schedule, zone: string) => number | undefined;
  readonly addBusinessDays: (
    instant: number,
    days: number,
    schedule: Schedule,
    zone: string,
  ) => number | undefined;
}

/** What an evaluation is given beside the record: the same shape that generated modules take. */
export interface Context {
  readonly now: number;
  readonly entered?: number | undefined;
  readonly outcomes?:
    | { readonly [step: string]: { readonly [outcome: string]: number | undefined } | undefined }
    | undefined;
  readonly rounds?: readonly Round[] | undefined;
  readonly rates?: ((from: string, to: string) => string | number | undefined) | undefined;
  readonly calendar?: Clockwork | undefined;
}

/** All that the meaning of an expression depends on. */
export interface Environment {
  readonly sequence: Sequence;
  readonly record: JsonObject;
  readonly context: Context;
  /** The rows of the aggregates around, by identity. */
  readonly rows: ReadonlyMap<Row, Present>;
  /** Outcomes after this instant don't count; Infinity unless a wait has a deadline. */
  readonly deadline: number;
  /** Decisions are noted here as they are taken. */
  readonly trace: Decision[];
}

/** Thrown where an answer needs something that the caller did not give; it becomes a failure. */
export class Missing extends Error {
  readonly what: string;
  constructor(what: string) {
    super(what);
    this.what = what;
  }
}
