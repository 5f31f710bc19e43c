import { type Environment, type LocalTime, Missing, type Schedule } from "./environment.ts";
import type { Calendar, CalendarWindowExpression } from "./model.ts";
import { readPath } from "./read.ts";
import type { Duration } from "./value.ts";

const dayLength = 86_400_000;
const minuteLength = 60_000;

/** The zone that the sequence counts days in; a record without one counts in UTC. */
function zoneOf({ sequence, record }: Environment): string {
  const { zone } = sequence;
  if (zone.kind === "named") return zone.zone;
  return (readPath(record, zone.path) as string | undefined) ?? "UTC";
}

function clockworkOf({ context }: Environment) {
  if (context.calendar === undefined) throw new Missing("a calendar");
  return context.calendar;
}

function known<T>(answer: T | undefined, zone: string): T {
  if (answer === undefined) throw new Missing(`the time zone ${zone}`);
  return answer;
}

/** What a wall clock in the sequence's zone shows. */
export function localOf(instant: number, environment: Environment): LocalTime {
  const zone = zoneOf(environment);
  if (zone !== "UTC") return known(clockworkOf(environment).local(instant, zone), zone);
  const day = Math.floor(instant / dayLength);
  return { day, minute: (instant - day * dayLength) / minuteLength };
}

/** The instant at which a wall clock in the sequence's zone shows a time. */
export function instantOf({ day, minute }: LocalTime, environment: Environment): number {
  const zone = zoneOf(environment);
  if (zone !== "UTC") return known(clockworkOf(environment).instant(day, minute, zone), zone);
  return day * dayLength + Math.round(minute * minuteLength);
}

export function todayOf(environment: Environment): number {
  return localOf(environment.context.now, environment).day;
}

/** A day that many months later; the last of the month where the month has no such day. */
export function addMonths(day: number, months: number): number {
  if (months === 0) return day;
  const date = new Date(day * dayLength);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1);
  const last = (next - first) / dayLength;
  return first / dayLength + Math.min(date.getUTCDate(), last) - 1;
}

const firstDay = Date.parse("0000-01-01T00:00:00Z") / dayLength;
const lastDay = Date.parse("9999-12-31T00:00:00Z") / dayLength;

/** A day of the years 0 to 9999; what has no spelling is missing. */
export function spellable(day: number): number | undefined {
  return firstDay <= day && day <= lastDay ? day : undefined;
}

/** Months by the calendar of the zone, then minutes, to the millisecond. */
export function shift(instant: number, by: Duration, environment: Environment): number | undefined {
  const end = monthsLater(instant, by.months, environment);
  if (end === undefined) return undefined;
  const shifted = end + Math.round(by.minutes * minuteLength);
  return spellable(Math.floor(shifted / dayLength)) === undefined ? undefined : shifted;
}

function monthsLater(
  instant: number,
  months: number,
  environment: Environment,
): number | undefined {
  if (months === 0) return instant;
  const { day, minute } = localOf(instant, environment);
  const later = spellable(addMonths(day, months));
  return later === undefined ? undefined : instantOf({ day: later, minute }, environment);
}

/** First and last day of the calendar's whole unit, `offset` units from the one around today. */
export function calendarWindow(
  { unit, offset }: CalendarWindowExpression,
  today: number,
): readonly [first: number, last: number] {
  const date = new Date(today * dayLength);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const months = (from: number, count: number): readonly [number, number] => [
    Date.UTC(year, from + offset * count, 1) / dayLength,
    Date.UTC(year, from + (offset + 1) * count, 1) / dayLength - 1,
  ];
  switch (unit) {
    case "day":
      return [today + offset, today + offset];
    case "week": {
      const monday = today - ((date.getUTCDay() + 6) % 7) + offset * 7;
      return [monday, monday + 6];
    }
    case "month":
      return months(month, 1);
    case "quarter":
      return months(month - (month % 3), 3);
    case "year":
      return months(0, 12);
  }
}

function scheduleOf({ week, closed }: Calendar): Schedule {
  return { week: week.map((day) => day.map(({ from, to }) => [from, to] as const)), closed };
}

const allDay = [[0, 1440]] as const;

/** What business days are without a calendar: Monday to Friday. */
const weekdays: Schedule = { week: [allDay, allDay, allDay, allDay, allDay, [], []], closed: [] };

/** The instant itself when the sequence sends then, else when it next does. */
export function openFrom(instant: number, environment: Environment): number {
  const { calendar } = environment.sequence;
  if (calendar === undefined) return instant;
  const zone = zoneOf(environment);
  const { nextOpen } = clockworkOf(environment);
  return known(nextOpen(instant, scheduleOf(calendar), zone), zone);
}

/** So many business days later, by the sequence's calendar. */
export function afterBusinessDays(
  instant: number,
  count: number,
  environment: Environment,
): number {
  const zone = zoneOf(environment);
  const { calendar } = environment.sequence;
  const schedule = calendar === undefined ? weekdays : scheduleOf(calendar);
  const { addBusinessDays } = clockworkOf(environment);
  return known(addBusinessDays(instant, count, schedule, zone), zone);
}
