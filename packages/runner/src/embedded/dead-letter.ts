import type { DeadLetter } from "../service/host.ts";
import type { OutboxRow } from "./store/outbox.ts";
import type { Store } from "./store/store.ts";

/** What was given up, as hosts tell it. */
export function deadLetterOf(
  { key, enrollment, attempts, due, error, work }: OutboxRow,
  { enrollments }: Pick<Store, "enrollments">,
): DeadLetter {
  return {
    key,
    enrollment: enrollments.byNumber(enrollment)?.enrollment.id ?? "",
    attempts,
    error: error ?? "",
    at: due,
    kind: work.kind,
    ...("activity" in work && work.activity !== undefined ? { activity: work.activity } : {}),
  };
}
