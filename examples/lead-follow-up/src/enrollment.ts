import type { Action, Context, Outcomes, Round } from "@seqlang/runtime";

/** Where a lead stands. A real service keeps this in a database: it is plain JSON. */
export interface Enrollment {
  readonly position: string;
  /** When it came to that position, in epoch milliseconds. */
  readonly entered: number;
  /** The rounds of the `repeat`s around that position. */
  readonly rounds?: readonly Round[];
  /** When each outcome of each named step happened. */
  readonly outcomes: Outcomes;
}

/** The enrollment after an answer. Where the lead only waits on, it stays as it was. */
export function movedOn(
  before: Enrollment | undefined,
  { position, ...action }: Pick<Action, "position"> & { readonly rounds?: readonly Round[] },
  { now }: Context,
): Enrollment {
  const rounds = action.rounds ?? [];
  if (
    before?.position === position &&
    JSON.stringify(before.rounds ?? []) === JSON.stringify(rounds)
  )
    return before;
  return { position, entered: now, rounds, outcomes: before?.outcomes ?? {} };
}

/** The enrollment with what came of a step. */
export function reported(
  before: Enrollment,
  step: string,
  outcome: string,
  now: number,
): Enrollment {
  const outcomes = { ...before.outcomes, [step]: { ...before.outcomes[step], [outcome]: now } };
  return { ...before, outcomes };
}
