import type { Context } from "../context.ts";
import { civilOfDay, dayOfCivil } from "./civil.ts";
import { shift } from "./shift.ts";
import { dayOf } from "./zone.ts";

/**
 * A rolling window: `last`, from a span before now up to now; `next`, from now to a span after it;
 * `before`, what is earlier than a span before now. Ends count as inside, but for `before`.
 */
export type Rolling = "last" | "next" | "before";

/** What windows need of a context. */
export type Timed = Pick<Context<never>, "now" | "calendar">;

/** Whether a date-time lies in a rolling window; a missing one doesn't. */
export function inWindow(
  which: Rolling,
  instant: number | undefined,
  months: number,
  minutes: number,
  zone: string | undefined,
  context: Timed,
): boolean {
  if (instant === undefined) return false;
  return within(which, instant, context.now, edge(which, months, minutes, zone, context));
}

/** Whether a date lies between the days of a rolling window's ends. */
export function dayInWindow(
  which: Rolling,
  day: number | undefined,
  months: number,
  minutes: number,
  zone: string | undefined,
  context: Timed,
): boolean {
  if (day === undefined) return false;
  const far = dayOf(edge(which, months, minutes, zone, context), zone, context);
  return within(which, day, dayOf(context.now, zone, context), far);
}

/** The end of the window that isn't now. */
function edge(
  which: Rolling,
  months: number,
  minutes: number,
  zone: string | undefined,
  context: Timed,
): number | undefined {
  return which === "next"
    ? shift(context.now, months, minutes, zone, context)
    : shift(context.now, -months, -minutes, zone, context);
}

function within(which: Rolling, value: number, now: number, far: number | undefined): boolean {
  if (far === undefined) return false;
  if (which === "last") return value >= far && value <= now;
  return which === "next" ? value >= now && value <= far : value < far;
}

/** A stretch of the calendar. Weeks begin on Monday. */
export type CalendarUnit = "day" | "week" | "month" | "quarter" | "year";

/** The first and last day of the stretch around today, or, by `offset`, of one before or after it. */
export function calendarWindow(
  unit: CalendarUnit,
  offset: number,
  today: number,
): readonly [first: number, last: number] {
  if (unit === "day") return [today + offset, today + offset];
  if (unit === "week") {
    // 1970-01-01 was a Thursday: three days after a Monday.
    const monday = Math.floor((today + 3) / 7) * 7 - 3 + offset * 7;
    return [monday, monday + 6];
  }
  const { year, month } = civilOfDay(today);
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : 12;
  const stretch = Math.floor((year * 12 + month - 1) / months) + offset;
  return [firstOfMonth(stretch * months), firstOfMonth((stretch + 1) * months) - 1];
}

/** The first day of a month, counted from January of the year 0. */
function firstOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayOfCivil(year, month - year * 12 + 1, 1);
}

/** Whether a day lies in the calendar's stretch; a missing one doesn't. */
export function inCalendarWindow(
  unit: CalendarUnit,
  offset: number,
  day: number | undefined,
  today: number,
): boolean {
  if (day === undefined) return false;
  const [first, last] = calendarWindow(unit, offset, today);
  return day >= first && day <= last;
}
