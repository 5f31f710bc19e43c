import { addMonths } from "./civil.ts";
import type { Duration } from "./duration.ts";
import { dayInRange, dayLength, instantInRange, minuteLength } from "./range.ts";
import { instantOf, localOf, type Zoned } from "./zone.ts";

/**
 * An instant moved by months, by the zone's calendar (from 31 January one on: the last of
 * February), and then by minutes, exactly. Missing outside the years 0 to 9999.
 */
export function shift(
  instant: number | undefined,
  months: number,
  minutes: number,
  zone: string | undefined,
  context: Zoned,
): number | undefined {
  if (instant === undefined) return undefined;
  let base = instant;
  if (months !== 0) {
    const local = localOf(instant, zone, context);
    const day = dayInRange(addMonths(local.day, months));
    if (day === undefined) return undefined;
    base = instantOf(day, local.minute, zone, context);
  }
  return instantInRange(base + Math.round(minutes * minuteLength));
}

/** `shift` by a duration, missing when that is. */
export function shiftBy(
  instant: number | undefined,
  by: Duration | undefined,
  zone: string | undefined,
  context: Zoned,
): number | undefined {
  return by === undefined ? undefined : shift(instant, by.months, by.minutes, zone, context);
}

/**
 * A day moved by months, then by minutes counted from its midnight, to the millisecond: the day that
 * they lead to. Missing outside the years 0 to 9999.
 */
export function shiftDay(
  day: number | undefined,
  months: number,
  minutes: number,
): number | undefined {
  if (day === undefined) return undefined;
  const days = Math.floor(Math.round(minutes * minuteLength) / dayLength);
  return dayInRange((months === 0 ? day : addMonths(day, months)) + days);
}

/** `shiftDay` by a duration, missing when that is. */
export function shiftDayBy(day: number | undefined, by: Duration | undefined): number | undefined {
  return by === undefined ? undefined : shiftDay(day, by.months, by.minutes);
}
