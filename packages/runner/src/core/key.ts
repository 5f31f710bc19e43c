import type { Enrollment } from "./enrollment.ts";
import { own } from "./own.ts";

/** The idempotency key of what is handed out at a position: `enrollment/position/visit`. */
export function idempotencyKey(id: string, position: string, visit: number): string {
  return `${id}/${position}/${visit}`;
}

/** The key of the latest run of what stands at a position; a named step's position is its name. */
export function latestKey({ id, visits }: Enrollment, position: string): string | undefined {
  const visit = own(visits, position);
  return visit === undefined ? undefined : idempotencyKey(id, position, visit);
}

/** The enrollment's id, with which every idempotency key begins. */
export function enrollmentOfKey(key: string): string {
  const end = key.indexOf("/");
  return end === -1 ? key : key.slice(0, end);
}
