import { advance } from "../core/advance.ts";
import type { Enrollment } from "../core/enrollment.ts";
import type { Event } from "../core/event.ts";
import type { Progress } from "../core/progress.ts";
import type { Surroundings } from "../core/surroundings.ts";
import { dueOf } from "../service/due.ts";
import { historyOf, type Moved } from "../service/history.ts";
import { surroundingsOf } from "../service/surroundings.ts";
import { queue } from "./begin.ts";
import type { House } from "./house.ts";
import type { Stored } from "./store/enrollments.ts";

/**
 * Tells an enrollment of an event, within the transaction that is open: its next state, what is to
 * be done and what its history says are kept together, or none of it.
 *
 * @throws ServiceError where the service has no such sequence at all.
 */
export function tell(stored: Stored, event: Event, now: number, house: House): Enrollment {
  const surroundings = surroundingsOf(stored, house);
  const progress = advance(stored.enrollment, event, now, surroundings);
  keep(stored, event, progress, now, surroundings, house);
  return progress.enrollment;
}

/** Keeps what became of an enrollment, within the transaction that is open. */
export function keep(
  stored: Stored,
  event: Event | Moved,
  progress: Progress,
  now: number,
  surroundings: Surroundings,
  house: House,
): void {
  const { number, enrollment: before } = stored;
  const { enrollment, effects } = progress;
  if (enrollment === before && effects.length === 0) return;
  const { enrollments, outbox, history } = house.store;
  enrollments.update(number, enrollment, dueOf(enrollment, now));
  if (house.keepsHistory) {
    const entry = historyOf(before, event, progress, now, surroundings);
    if (entry !== undefined) history.add(number, entry);
  }
  // What was handed out and is so no more is over, unless it was withdrawn, which an effect says.
  const over = before.handedOut?.key;
  const withdrawn = effects.some((effect) => effect.kind === "withdraw" && effect.key === over);
  if (over !== undefined && over !== enrollment.handedOut?.key && !withdrawn) outbox.remove(over);
  queue(progress, stored, now, house);
}
