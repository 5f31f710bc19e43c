import { dueEventOf, dueOf } from "../service/due.ts";
import { ServiceError } from "../service/record-key.ts";
import type { House } from "./house.ts";
import { tell } from "./transition.ts";

/** How long one whose sequence isn't there is put off, in milliseconds. */
const later = 60_000;

/**
 * Wakes enrollments that are due, within the transaction that is open: how many, at most `limit`.
 * It costs the same however many sleep.
 */
export function wakeDue(now: number, limit: number, house: House): number {
  const { store, onProblem } = house;
  const due = store.enrollments.due(now, limit);
  for (const stored of due) {
    const { number, enrollment } = stored;
    try {
      const after = tell(stored, dueEventOf(enrollment, now), now, house);
      // What stands still as it did before is asked again later.
      if (after === enrollment) store.enrollments.putOff(number, dueOf(after, now) ?? now + later);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      store.enrollments.putOff(number, now + later);
      onProblem(error);
    }
  }
  return due.length;
}
