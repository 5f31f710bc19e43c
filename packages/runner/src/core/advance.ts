import { changed } from "./changed.ts";
import { finished, skipped } from "./done.ts";
import type { Enrollment } from "./enrollment.ts";
import type { Event, TimerFired } from "./event.ts";
import { operate } from "./operate.ts";
import { outcomeReported } from "./outcome.ts";
import { quiet, without, type Progress } from "./progress.ts";
import { questions, type Questions } from "./question.ts";
import { react } from "./react.ts";
import { awaken, defer } from "./snooze.ts";
import type { AnySequence, Surroundings } from "./surroundings.ts";
import { wakeAt } from "./timer.ts";

/**
 * The state after something happened, and what is to be done because of it.
 *
 * A pure function: the same arguments always give the same answer, and it never throws. An event
 * that comes twice, or for something that is over, gives the state that was given and no effects.
 *
 * @param now - the time at which the event is dealt with, in epoch milliseconds; a clock that was
 * set back does not take an enrollment back before it came where it is
 */
export function advance(
  enrollment: Enrollment,
  event: Event,
  now: number,
  surroundings: Surroundings,
): Progress {
  if (enrollment.status.kind === "left") return quiet(enrollment);
  const { sequence } = surroundings;
  const ask = questions(surroundings);
  const time = Math.max(now, enrollment.entered);
  switch (event.kind) {
    case "changed":
      return changed(enrollment, event, time, sequence, ask);
    case "finished":
      return finished(enrollment, event, time, ask);
    case "skipped":
      return skipped(enrollment, event, time, ask);
    case "outcome":
      return outcomeReported(enrollment, event, time, sequence, ask);
    case "deferred":
      return defer(enrollment, event);
    case "timer":
      return timerFired(enrollment, event, time, sequence, ask);
    case "paused":
    case "resumed":
    case "skip":
    case "snoozed":
    case "removed":
      return operate(enrollment, event, time, sequence, ask);
    default:
      // An event of a newer version, from outside.
      return quiet(enrollment);
  }
}

function timerFired(
  enrollment: Enrollment,
  { generation }: TimerFired,
  now: number,
  sequence: AnySequence,
  ask: Questions,
): Progress {
  const { timer, snoozed, status } = enrollment;
  if (timer?.generation !== generation) return quiet(enrollment);
  const awake = without(enrollment, "timer");
  if (status.kind === "paused") return quiet(awake);
  if (snoozed === undefined) return react(awake, timer.at, now, ask);
  return snoozed.until > now ? wakeAt(snoozed.until, awake) : awaken(awake, now, sequence, ask);
}
