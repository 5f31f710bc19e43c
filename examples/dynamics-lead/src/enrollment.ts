import type { Action, Outcomes } from "@seqlang/runtime";

/** Where a lead stands. A real service keeps this in a database: it is plain JSON. */
export interface Enrollment {
  readonly position: string;
  /** When it came to that position, in epoch milliseconds. */
  readonly entered: number;
  /** When each outcome of each named step happened. */
  readonly outcomes: Outcomes;
}

/** The enrollment after an answer. Where the lead only waits on, it stays as it was. */
export function movedOn(
  before: Enrollment | undefined,
  { position }: Pick<Action, "position">,
  now: number,
): Enrollment {
  if (before?.position === position) return before;
  return { position, entered: now, outcomes: before?.outcomes ?? {} };
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
