import type { Enrollment } from "./enrollment.ts";
import type { Changed } from "./event.ts";
import { instantOf } from "./instant.ts";
import type { Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { retest } from "./retest.ts";
import type { AnySequence } from "./surroundings.ts";

/** The record changed. */
export function changed(
  enrollment: Enrollment,
  { fields, at }: Changed,
  now: number,
  sequence: AnySequence,
  questions: Questions,
): Progress {
  return retest(enrollment, fields, instantOf(at, now), now, sequence, questions);
}
