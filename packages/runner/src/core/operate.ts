import { skipped } from "./done.ts";
import type { Enrollment } from "./enrollment.ts";
import type { Operated } from "./event.ts";
import { withdraw } from "./hand-out.ts";
import { remove } from "./leave.ts";
import { quiet, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { isHeld } from "./react.ts";
import { settle } from "./settle.ts";
import { skipWait } from "./skip-wait.ts";
import { awaken, snooze } from "./snooze.ts";
import type { AnySequence } from "./surroundings.ts";
import { wakeAt } from "./timer.ts";

/** What an operator does to an enrollment. */
export function operate(
  enrollment: Enrollment,
  event: Operated,
  now: number,
  sequence: AnySequence,
  questions: Questions,
): Progress {
  const { status, handedOut, snoozed } = enrollment;
  switch (event.kind) {
    case "removed":
      return remove(event.reason, enrollment, now);
    case "paused": {
      if (status.kind !== "active") return quiet(enrollment);
      const because = event.reason === undefined ? {} : { reason: event.reason };
      return quiet({ ...enrollment, status: { kind: "paused", at: now, ...because } });
    }
    case "resumed":
      return resume(enrollment, now, sequence, questions);
    case "snoozed":
      if (event.until > now) return snooze(enrollment, event.until);
      // In a pause it comes to an end with that.
      if (snoozed === undefined || status.kind === "paused") return quiet(enrollment);
      return awaken(enrollment, now, sequence, questions);
    case "skip": {
      if (status.kind !== "active") return quiet(enrollment);
      if ((event.position ?? enrollment.position) !== enrollment.position) return quiet(enrollment);
      if (handedOut !== undefined) {
        const { effects } = withdraw(enrollment);
        const on = skipped(enrollment, { kind: "skipped", key: handedOut.key }, now, questions);
        return { ...on, effects: [...effects, ...on.effects] };
      }
      return snoozed === undefined
        ? skipWait(enrollment, now, sequence, questions)
        : awaken(enrollment, now, sequence, questions);
    }
  }
}

/** A snooze that isn't over goes on; what was waited for and came about meanwhile is over. */
function resume(
  enrollment: Enrollment,
  now: number,
  sequence: AnySequence,
  questions: Questions,
): Progress {
  const active: Enrollment = { ...enrollment, status: { kind: "active" } };
  const { snoozed } = active;
  if (snoozed !== undefined) {
    return snoozed.until > now
      ? wakeAt(snoozed.until, active)
      : awaken(active, now, sequence, questions);
  }
  return isHeld(active) ? quiet(active) : settle(active, now, now, questions);
}
