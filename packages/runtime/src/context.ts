import type { Round } from "./action.ts";
import type { Calendar } from "./calendar.ts";

/** When each outcome of each named step happened, in epoch milliseconds: `{ intro: { opened: 17… } }`. */
export interface Outcomes {
  readonly [step: string]: { readonly [outcome: string]: number | undefined } | undefined;
}

/**
 * Exchange rates: how many units of `to` one unit of `from` buys, as decimal text or a number
 * (taken by its shortest decimal spelling); undefined where it isn't known.
 */
export type Rates = (from: string, to: string) => string | number | undefined;

/**
 * What an evaluation needs beside the record. Time is an input: nothing generated reads a clock,
 * so the same record and context always give the same answer.
 */
export interface Context<Known = Outcomes> {
  /** The time of the evaluation, in epoch milliseconds. */
  readonly now: number;
  /** When the position that is asked about was entered, in epoch milliseconds; `now` if absent. */
  readonly entered?: number | undefined;
  /** What has been reported of named steps. */
  readonly outcomes?: Known | undefined;
  /** The rounds of the action that the position came from. */
  readonly rounds?: readonly Round[] | undefined;
  readonly rates?: Rates | undefined;
  /** From `@seqlang/calendar`; needed for business days, sending windows and zones but UTC. */
  readonly calendar?: Calendar | undefined;
}
