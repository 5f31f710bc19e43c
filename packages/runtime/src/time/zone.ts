import type { Calendar, LocalTime } from "../calendar.ts";
import type { Context } from "../context.ts";
import { Missing } from "../missing.ts";
import { dayLength, minuteLength } from "./range.ts";

/** The one zone that needs no calendar, and what a missing zone falls back to. */
const utc = "UTC";

/** What zones need of a context. */
export type Zoned = Pick<Context<never>, "calendar">;

/**
 * The calendar that the caller gave.
 *
 * @throws Missing where there is none.
 */
export function calendarOf(context: Zoned): Calendar {
  if (context.calendar === undefined) throw new Missing("a calendar");
  return context.calendar;
}

/**
 * A calendar's answer.
 *
 * @throws Missing where it knows no such zone.
 */
export function known<Answer>(answer: Answer | undefined, zone: string): Answer {
  if (answer === undefined) throw new Missing(`the time zone ${zone}`);
  return answer;
}

/** What a wall clock in the zone shows. */
export function localOf(instant: number, zone: string | undefined, context: Zoned): LocalTime {
  if (zone === undefined || zone === utc) {
    const day = Math.floor(instant / dayLength);
    return { day, minute: (instant - day * dayLength) / minuteLength };
  }
  return known(calendarOf(context).local(instant, zone), zone);
}

/** The instant at which a wall clock in the zone shows a day and a minute. */
export function instantOf(
  day: number,
  minute: number,
  zone: string | undefined,
  context: Zoned,
): number {
  if (zone === undefined || zone === utc) {
    return day * dayLength + Math.round(minute * minuteLength);
  }
  return known(calendarOf(context).instant(day, minute, zone), zone);
}

/** The day of a date-time, in the zone. */
export function dayOf(instant: number, zone: string | undefined, context: Zoned): number;
export function dayOf(
  instant: number | undefined,
  zone: string | undefined,
  context: Zoned,
): number | undefined;
export function dayOf(
  instant: number | undefined,
  zone: string | undefined,
  context: Zoned,
): number | undefined {
  return instant === undefined ? undefined : localOf(instant, zone, context).day;
}

/** The instant at which a day begins, in the zone. */
export function startOfDay(day: number, zone: string | undefined, context: Zoned): number;
export function startOfDay(
  day: number | undefined,
  zone: string | undefined,
  context: Zoned,
): number | undefined;
export function startOfDay(
  day: number | undefined,
  zone: string | undefined,
  context: Zoned,
): number | undefined {
  return day === undefined ? undefined : instantOf(day, 0, zone, context);
}
