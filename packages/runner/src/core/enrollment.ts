import type { Json, Round } from "@seqlang/runtime";

/**
 * Where one record stands in one sequence. Plain JSON: what is written down and read back goes on
 * as if nothing had happened. All times are epoch milliseconds.
 *
 * The record itself is not in here: a host has it anyway, once for all enrollments of the record,
 * and a million sleeping enrollments stay small. It comes along whenever something happens.
 */
export interface Enrollment {
  readonly id: string;
  readonly sequence: string;
  /** The sequence's version, a hash of its meaning. */
  readonly version: string;
  /** The record's key. */
  readonly record: string;
  readonly status: Status;
  /** A place in the sequence: `start`, a step, update or wait of the flow, or where it was left. */
  readonly position: string;
  /**
   * When the position was entered. Of a step or an update that is done: when it was done.
   */
  readonly entered: number;
  /** The rounds of the `repeat`s around the position, outermost first. */
  readonly rounds?: readonly Round[];
  /** How often each step and update was handed out. */
  readonly visits: { readonly [position: string]: number };
  /** When each outcome of the latest run of each named step first happened. */
  readonly outcomes: { readonly [step: string]: { readonly [outcome: string]: number } };
  /** What was handed to the service and isn't done yet; the flow goes on when it is. */
  readonly handedOut?: HandedOut;
  /** The timer that is running. One of another generation is stale. */
  readonly timer?: Timer;
  /** How many timers have been set, which numbers them. */
  readonly timers: number;
  /** Nothing goes on before an instant. */
  readonly snoozed?: Snooze;
  /** Since when it waits for its turn to have something handed out. */
  readonly inLine?: number;
  /** What an answer needs and the host didn't give: the next event asks again. */
  readonly blocked?: string;
}

/** Whether an enrollment goes on. */
export type Status =
  | { readonly kind: "active" }
  | { readonly kind: "paused"; readonly at: number; readonly reason?: string }
  | Left;

/** How and why an enrollment ended. Nothing that happens afterwards changes it. */
export interface Left {
  readonly kind: "left";
  readonly how: "exit" | "goal" | "end" | "advance" | "removed";
  readonly at: number;
  /** The text behind `as`, or the operator's. */
  readonly reason?: string;
  /** The words of the global criterion that was met. */
  readonly criterion?: string;
  /** The sequence that it advanced to. */
  readonly to?: string;
}

/** A step or an update of the record that the service has been given. */
export type HandedOut = HandedOutStep | HandedOutUpdate;

interface Handed {
  /** `enrollment/position/visit`: the same for every attempt at the same thing. */
  readonly key: string;
  readonly at: number;
  /** Since when it has waited for its turn: `at`, unless it was deferred before. */
  readonly since: number;
}

/** A step that the service has been given. */
export interface HandedOutStep extends Handed {
  readonly kind: "step";
  readonly activity: string;
  readonly args: { readonly [parameter: string]: Json };
  readonly name?: string;
}

/** An update of the record that the service has been given. */
export interface HandedOutUpdate extends Handed {
  readonly kind: "set";
  readonly field: string;
  /** `null` clears the field. */
  readonly value: Json;
}

/** When to wake an enrollment. */
export interface Timer {
  readonly at: number;
  readonly generation: number;
}

/** Nothing goes on before `until`; then `again` is handed out, where there is such a thing. */
export interface Snooze {
  readonly until: number;
  readonly again?: HandedOut;
}
