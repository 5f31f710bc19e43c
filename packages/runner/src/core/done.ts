import type { Enrollment, HandedOut } from "./enrollment.ts";
import type { Finished, Skipped } from "./event.ts";
import { instantOf } from "./instant.ts";
import { dropped, own } from "./own.ts";
import { quiet, without, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { react } from "./react.ts";

/**
 * What was handed out is done: the flow goes on behind it, from the time that it was done. A report
 * of anything else comes late or twice, and is ignored.
 */
export function finished(
  enrollment: Enrollment,
  { key, at, outcome }: Finished,
  now: number,
  questions: Questions,
): Progress {
  const { handedOut } = enrollment;
  if (handedOut?.key !== key) return quiet(enrollment);
  const when = Math.max(instantOf(at, now), handedOut.at);
  const reported =
    outcome === undefined ? enrollment : withOutcome(enrollment, nameOf(handedOut), outcome, when);
  return goOn(reported, when, now, questions);
}

/** What was handed out won't be done: the flow goes on behind it, and knows of no outcome. */
export function skipped(
  enrollment: Enrollment,
  { key, at }: Skipped,
  now: number,
  questions: Questions,
): Progress {
  const { handedOut } = enrollment;
  if (handedOut?.key !== key) return quiet(enrollment);
  const name = nameOf(handedOut);
  const { outcomes } = enrollment;
  const rest = name === undefined ? outcomes : dropped(outcomes, name);
  const when = Math.max(instantOf(at, now), handedOut.at);
  return goOn({ ...enrollment, outcomes: rest }, when, now, questions);
}

/** The enrollment with an outcome of a named step; of two reports of one, the earlier time counts. */
export function withOutcome(
  enrollment: Enrollment,
  step: string | undefined,
  outcome: string,
  at: number,
): Enrollment {
  const known = step === undefined ? undefined : own(enrollment.outcomes, step);
  if (step === undefined || known === undefined) return enrollment;
  if ((own(known, outcome) ?? Infinity) <= at) return enrollment;
  const outcomes = { ...enrollment.outcomes, [step]: { ...known, [outcome]: at } };
  return { ...enrollment, outcomes };
}

function goOn(enrollment: Enrollment, when: number, now: number, questions: Questions): Progress {
  const done = { ...without(enrollment, "handedOut"), entered: when };
  return react(done, when, now, questions);
}

function nameOf(handedOut: HandedOut): string | undefined {
  return handedOut.kind === "step" ? handedOut.name : undefined;
}
