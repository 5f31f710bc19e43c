import type { Context, Json, RecordOf, StepAction, StepOf } from "@seqlang/runtime";
import type { AnySequence } from "../core/surroundings.ts";

/**
 * What a service gives to whatever runs its sequences. The same for every host: the embedded one
 * and the distributed one run the same sequences with the same functions.
 *
 * @typeParam S - the union of the sequences' types, which says what activities there have to be
 */
export interface Service<S extends AnySequence = AnySequence> extends Pick<
  Context,
  "calendar" | "rates"
> {
  /**
   * The generated sequences. Where one comes in several versions, the first of them is current:
   * records enter it, and those that began under another finish there.
   */
  readonly sequences: readonly S[];
  /** A function for each activity. One that is missing or misspelt is a TypeScript error. */
  readonly activities: Performers<S>;
  /** Carries out `set`; without it, an update changes the runner's copy of the record alone. */
  readonly update?: Update;
  /** Takes back what was handed out, where that is still possible; without it, nothing is done. */
  readonly withdraw?: (withdrawn: Withdrawn) => unknown;
  /** Whether records are in the CRM's raw form. */
  readonly raw?: boolean;
}

/** A function for each activity of some sequences. */
export type Performers<S> = {
  readonly [Activity in StepOf<S>["activity"]]: (
    args: Extract<StepOf<S>, { readonly activity: Activity }>["args"],
    assignment: Assignment<RecordOf<S>, Extract<StepOf<S>, { readonly activity: Activity }>>,
  ) => Performed | Promise<Performed>;
};

/** What is known of anything that was handed out. */
export interface Assigned {
  /** `enrollment/position/visit`: the same for every attempt at the same thing. */
  readonly key: string;
  readonly enrollment: string;
  /** Of the enrollment's sequence. */
  readonly sequence: string;
  /** The record's key. */
  readonly recordKey: string;
  /**
   * From 1. On the embedded runner, a crash between doing something and noting it makes it one more;
   * on Restate, the attempt is made again.
   */
  readonly attempt: number;
  /** Aborted when the time limit has passed; what comes of it later is not heard. */
  readonly signal: AbortSignal;
}

/** What an activity's function is told beside the step's arguments. */
export interface Assignment<Record = unknown, Step = StepAction> extends Assigned {
  /** As the sequence's `parse` yields it, as it is now. */
  readonly record: Record;
  /** The step itself, with its name and position. */
  readonly action: Step;
}

/**
 * What became of an activity. Nothing, or an object without `done`: it is done, and the flow goes
 * on. A function that throws is called again later; `PermanentError` says that this is no use.
 */
export type Performed = void | Result;

/** What became of an activity, where there is something to say. */
export interface Result {
  /**
   * False: it was put on somebody's list, say, and goes on outside; whoever is told of its end
   * reports it. The flow stands until then.
   */
  readonly done?: boolean;
  /** What came of it, where that is known at once: `sent`. */
  readonly outcome?: string;
  /** When it was done, in epoch milliseconds; now where absent. */
  readonly at?: number;
  /** It was not done and won't be: the flow goes on, and knows of no outcome. */
  readonly skipped?: true;
  /** What others know it by, such as the id that a mail provider gave: reports may name it. */
  readonly reference?: string;
}

/** Carries out an update of the record, and may answer with the record as it is afterwards. */
export type Update = (
  update: { readonly field: string; readonly value: Json },
  assignment: Assigned & { readonly entity: string; readonly record: unknown },
) => unknown;

/** Something to take back. */
export interface Withdrawn extends Omit<Assigned, "attempt"> {
  /** Absent for an update. */
  readonly activity?: string;
}

/** Trying again is no use: what was handed out goes to the dead letters at once. */
export class PermanentError extends Error {
  override readonly name = "PermanentError";
}
