import { withOutcome } from "./done.ts";
import type { Enrollment } from "./enrollment.ts";
import type { Outcome } from "./event.ts";
import { instantOf } from "./instant.ts";
import { latestKey } from "./key.ts";
import { quiet, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { retest } from "./retest.ts";
import type { AnySequence } from "./surroundings.ts";

/**
 * Something came of the latest run of a named step; of an earlier run, of one that was skipped or
 * withdrawn, it is ignored.
 *
 * It counts by when it happened. Where a wait for it isn't over yet, it is in time up to and
 * including the deadline, however late the report. Where the wait has timed out and the flow has
 * gone on, that stays so: the outcome is noted, and later lines that ask for it are told.
 */
export function outcomeReported(
  enrollment: Enrollment,
  { key, outcome, at }: Outcome,
  now: number,
  sequence: AnySequence,
  questions: Questions,
): Progress {
  const step = Object.keys(enrollment.outcomes).find((name) => latestKey(enrollment, name) === key);
  const when = instantOf(at, now);
  const noted = withOutcome(enrollment, step, outcome, when);
  if (step === undefined || noted === enrollment) return quiet(enrollment);
  return retest(noted, [`${step}.${outcome}`], when, now, sequence, questions);
}
