import { createHash } from "node:crypto";

const length = 22;

/**
 * Where a record is: what identifies it on the server. A hash, so that keys of any form fit, and so
 * that ids and idempotency keys, which begin with it, don't carry a record's key to others.
 */
export function placeOf(entity: string, key: string): string {
  return createHash("sha256")
    .update(JSON.stringify([entity, key]))
    .digest("base64url")
    .slice(0, length);
}

/** @param tag - what tells a record's enrollments apart, those that were erased included */
export function enrollmentIdAt(place: string, tag: string): string {
  return `${place}-${tag}`;
}

/** The place of the record that an enrollment belongs to; undefined: there is no such enrollment. */
export function placeOfEnrollment(id: string): string | undefined {
  return /^[\w-]{22}-[0-9a-f]{8}$/.test(id) ? id.slice(0, length) : undefined;
}
