import type { AnySequence } from "../core/surroundings.ts";
import type { OtherEnrollment } from "./admission.ts";

/**
 * Whether a record may be asked to enter a sequence without anybody enrolling it: where the sequence
 * says who may enter, once; again only where it says `reenroll after`.
 *
 * @param others - the record's enrollments so far, in any sequence
 */
export function entersByItself(
  { name, metadata }: AnySequence,
  others: readonly OtherEnrollment[],
): boolean {
  if (metadata.enroll.length === 0) return false;
  const before = others.filter(({ sequence }) => sequence === name);
  if (before.length === 0) return true;
  return before.every(({ left }) => left !== undefined) && metadata.reenroll?.kind === "after";
}
