import { dateTimeOf } from "../time/date-time.ts";
import { dateOf } from "../time/date.ts";
import { durationOf, type Duration } from "../time/duration.ts";
import { timeOf } from "../time/time-of-day.ts";
import type { Place } from "./fault.ts";
import { rawDate, rawDateTime, rawTime } from "./raw/moment.ts";
import { kindOf, type Reader } from "./reader.ts";

/** A date as days since 1970-01-01. */
export function readDate(reader: Reader, value: unknown, place: Place): number | undefined {
  return read(
    reader,
    value,
    place,
    reader.raw ? rawDate : plain(dateOf),
    "a date such as 2026-11-24",
  );
}

/** A time of day as minutes since midnight. */
export function readTime(reader: Reader, value: unknown, place: Place): number | undefined {
  return read(
    reader,
    value,
    place,
    reader.raw ? rawTime : plain(timeOf),
    "a time of day such as 09:00",
  );
}

/** A date-time as epoch milliseconds. */
export function readDateTime(reader: Reader, value: unknown, place: Place): number | undefined {
  return read(
    reader,
    value,
    place,
    reader.raw ? rawDateTime : plain(dateTimeOf),
    "a date-time with its zone such as 2026-11-24T09:00:00Z",
  );
}

/** A duration, months apart. */
export function readDuration(reader: Reader, value: unknown, place: Place): Duration | undefined {
  return read(reader, value, place, plain(durationOf), "a duration such as PT45M or P3D");
}

/** Outside the raw mode only texts are read. */
function plain<Value>(parse: (text: string) => Value | undefined) {
  return (value: unknown): Value | undefined =>
    typeof value === "string" ? parse(value) : undefined;
}

function read<Value>(
  reader: Reader,
  value: unknown,
  place: Place,
  parse: (value: unknown) => Value | undefined,
  expected: string,
): Value | undefined {
  const parsed = parse(value);
  if (parsed !== undefined) return parsed;
  const found = typeof value === "string" && value !== "" ? "another text" : kindOf(value);
  return reader.fault(place, `expected ${expected}, found ${found}`);
}
