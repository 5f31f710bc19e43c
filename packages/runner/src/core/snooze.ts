import { testCriteria } from "./criteria.ts";
import type { Enrollment, HandedOut } from "./enrollment.ts";
import type { Deferred } from "./event.ts";
import { handOutAgain, withdraw } from "./hand-out.ts";
import { own } from "./own.ts";
import { quiet, followedBy, without, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { settle } from "./settle.ts";
import type { AnySequence } from "./surroundings.ts";
import { wakeAt } from "./timer.ts";

/** An operator puts everything off. What was handed out is withdrawn, to come again. */
export function snooze(enrollment: Enrollment, until: number): Progress {
  if (!Number.isFinite(until)) return quiet(enrollment);
  const again = enrollment.handedOut ?? enrollment.snoozed?.again;
  return followedBy(withdraw(enrollment), (withdrawn) => asleep(withdrawn, until, again));
}

/** What was handed out has to wait for its turn. It was not done, so its key is still good. */
export function defer(enrollment: Enrollment, { key, until }: Deferred): Progress {
  const { handedOut, position, visits } = enrollment;
  if (handedOut?.key !== key || !Number.isFinite(until)) return quiet(enrollment);
  const waiting = {
    ...without(enrollment, "handedOut"),
    visits: { ...visits, [position]: (own(visits, position) ?? 1) - 1 },
    inLine: handedOut.since,
  };
  return asleep(waiting, until, handedOut);
}

/** Ends a snooze: criteria and the sending window are asked anew before anything is handed out. */
export function awaken(
  enrollment: Enrollment,
  now: number,
  { metadata }: AnySequence,
  questions: Questions,
): Progress {
  const again = enrollment.snoozed?.again;
  const awake = without(enrollment, "snoozed", "timer");
  if (again === undefined) return settle(awake, now, now, questions);
  const { positions } = metadata;
  const place = positions.findIndex(({ position }) => position === awake.position);
  const window = positions[place - 1];
  if (window?.kind === "window") {
    return settle({ ...awake, position: window.position, entered: now }, now, now, questions);
  }
  return followedBy(testCriteria(awake, now, questions), (tested) => {
    const goesOn = tested.status.kind === "active" && tested.blocked === undefined;
    return goesOn ? handOutAgain(again, tested, now) : quiet(tested);
  });
}

function asleep(enrollment: Enrollment, until: number, again: HandedOut | undefined): Progress {
  const snoozed = { until, ...(again === undefined ? {} : { again }) };
  return wakeAt(until, { ...enrollment, snoozed });
}
