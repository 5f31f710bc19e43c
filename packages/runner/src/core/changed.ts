import type { Enrollment } from "./enrollment.ts";
import type { Changed } from "./event.ts";
import { instantOf } from "./instant.ts";
import { quiet, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { react } from "./react.ts";
import { matters } from "./reads.ts";
import type { AnySequence } from "./surroundings.ts";

/** The record changed: only what reads something of the change is asked again. */
export function changed(
  enrollment: Enrollment,
  { fields, at }: Changed,
  now: number,
  { metadata }: AnySequence,
  questions: Questions,
): Progress {
  const asks =
    fields === undefined ||
    enrollment.blocked !== undefined ||
    matters(fields, enrollment.position, metadata);
  return asks ? react(enrollment, instantOf(at, now), now, questions) : quiet(enrollment);
}
