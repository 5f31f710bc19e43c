import { testCriteria } from "./criteria.ts";
import type { Enrollment } from "./enrollment.ts";
import type { Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { settle } from "./settle.ts";

/** Whether nothing but its global criteria can move an enrollment. */
export function isHeld({ status, handedOut, snoozed }: Enrollment): boolean {
  return status.kind !== "active" || handedOut !== undefined || snoozed !== undefined;
}

/**
 * Looks again at where an enrollment stands, since something happened at `at`: no earlier than
 * what it stood there for, and no later than the end of what it waits for.
 */
export function react(
  enrollment: Enrollment,
  at: number,
  now: number,
  questions: Questions,
): Progress {
  if (isHeld(enrollment)) return testCriteria(enrollment, now, questions);
  const { entered, timer } = enrollment;
  const from = Math.max(entered, Math.min(at, timer?.at ?? at));
  return settle(enrollment, from, now, questions);
}
