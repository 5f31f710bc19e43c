import { ServiceError } from "../service/record-key.ts";
import type { House } from "./house.ts";
import { tell } from "./transition.ts";

/** How many operations are taken up in one commit. */
const batch = 250;

/** Does what operators want, in the order that they said it, within the transaction that is open. */
export function takeOperations(now: number, house: House): void {
  const { operations, enrollments } = house.store;
  for (const { id, enrollment, event } of operations.next(batch)) {
    operations.remove(id);
    const stored = enrollments.byNumber(enrollment);
    if (stored === undefined) continue;
    try {
      tell(stored, event, now, house);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      house.onProblem(error);
    }
  }
}
