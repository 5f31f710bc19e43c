import { testSome } from "./criteria.ts";
import type { Enrollment } from "./enrollment.ts";
import { quiet, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { isHeld, react } from "./react.ts";
import { concerned } from "./reads.ts";
import type { AnySequence } from "./surroundings.ts";

/**
 * Asks again what reads something of a change that came about at `at`, and nothing else: global
 * criteria by themselves, and the place where an enrollment stands. A place may lead on to a step,
 * before which all criteria are tested.
 *
 * @param changed - what changed: fields, outcomes; undefined where it isn't known
 */
export function retest(
  enrollment: Enrollment,
  changed: readonly string[] | undefined,
  at: number,
  now: number,
  { metadata, criteria: alone }: AnySequence,
  questions: Questions,
): Progress {
  if (changed === undefined || enrollment.blocked !== undefined) {
    return react(enrollment, at, now, questions);
  }
  const { criteria, place } = concerned(changed, enrollment.position, metadata);
  if (place && !isHeld(enrollment)) return react(enrollment, at, now, questions);
  if (criteria.length === 0) return quiet(enrollment);
  // A module of an earlier compiler tests all of them or none.
  return alone === undefined
    ? react(enrollment, at, now, questions)
    : testSome(criteria, enrollment, now, questions);
}
