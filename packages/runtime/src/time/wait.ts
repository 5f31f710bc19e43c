import type { Schedule } from "../calendar.ts";
import { calendarOf, instantOf, known, localOf, type Zoned } from "./zone.ts";

const fallback = "UTC";

/**
 * The next time a wall clock in the zone shows a time of day: `from` itself where it does so then,
 * today's where that is still to come, else tomorrow's.
 */
export function nextTimeOfDay(
  minute: number,
  from: number,
  zone: string | undefined,
  context: Zoned,
): number;
export function nextTimeOfDay(
  minute: number | undefined,
  from: number,
  zone: string | undefined,
  context: Zoned,
): number | undefined;
export function nextTimeOfDay(
  minute: number | undefined,
  from: number,
  zone: string | undefined,
  context: Zoned,
): number | undefined {
  if (minute === undefined) return undefined;
  const { day } = localOf(from, zone, context);
  const today = instantOf(day, minute, zone, context);
  return today >= from ? today : instantOf(day + 1, minute, zone, context);
}

/** When a schedule is next open: `from` itself where it is. */
export function nextOpen(
  from: number,
  schedule: Schedule,
  zone: string | undefined = fallback,
  context: Zoned,
): number {
  return known(calendarOf(context).nextOpen(from, schedule, zone), zone);
}

/** The same wall-clock time a number of a schedule's business days later. */
export function addBusinessDays(
  from: number,
  days: number,
  schedule: Schedule,
  zone: string | undefined = fallback,
  context: Zoned,
): number {
  return known(calendarOf(context).addBusinessDays(from, days, schedule, zone), zone);
}
