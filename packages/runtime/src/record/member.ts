import type { Place } from "./fault.ts";
import { kindOf, type Reader } from "./reader.ts";
import type { MemberSchema } from "./schema.ts";

/** More members than this are not listed in a message. */
const mostNamed = 12;

/** A choice's member or a stage: by its name, or in the raw mode by what the CRM stores. */
export function readMember(
  reader: Reader,
  members: readonly MemberSchema[],
  value: unknown,
  place: Place,
): string | undefined {
  for (const member of members) {
    const [name, stored] = typeof member === "string" ? [member, member] : member;
    if (reader.raw ? isStored(value, stored) : value === name) return name;
  }
  return reader.fault(place, `expected ${optionsOf(members, reader.raw)}, found ${found(value)}`);
}

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Whether a CRM's value is what was declared as stored. A number may come as its text and the other
 * way round, and ids in either case.
 */
export function isStored(value: unknown, stored: string | number): boolean {
  if (value === stored) return true;
  if (typeof value !== "string" && typeof value !== "number") return false;
  const [given, declared] = [String(value), String(stored)];
  if (given === declared) return true;
  return guid.test(declared) && given.toLowerCase() === declared.toLowerCase();
}

function optionsOf(members: readonly MemberSchema[], raw: boolean): string {
  const shown = members
    .slice(0, mostNamed)
    .map((member) => (typeof member === "string" ? member : member[raw ? 1 : 0]));
  const more = members.length - shown.length;
  return `one of ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function found(value: unknown): string {
  return typeof value === "string" && value !== "" ? "another text" : kindOf(value);
}
