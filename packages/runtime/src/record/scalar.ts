import type { Place } from "./fault.ts";
import { kindOf, type Reader } from "./reader.ts";

/** Any text, the empty one included. */
export function readText(reader: Reader, value: unknown, place: Place): string | undefined {
  if (typeof value === "string") return value;
  return reader.fault(place, `expected text, found ${kindOf(value)}`);
}

const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A finite number; in the raw mode its text too. */
export function readNumber(reader: Reader, value: unknown, place: Place): number | undefined {
  const number =
    reader.raw && typeof value === "string" && decimal.test(value) ? Number(value) : value;
  // Minus zero, which JSON can spell, is zero.
  if (typeof number === "number" && Number.isFinite(number)) return number + 0;
  return reader.fault(place, `expected a number, found ${kindOf(number)}`);
}

/** True or false; in the raw mode their texts too. */
export function readBool(reader: Reader, value: unknown, place: Place): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (reader.raw && (value === "true" || value === "false")) return value === "true";
  return reader.fault(place, `expected true or false, found ${kindOf(value)}`);
}
