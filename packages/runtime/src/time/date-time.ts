import { dateOf, dateText } from "./date.ts";
import { dayLength, instantInRange, minuteLength } from "./range.ts";
import { clockText, timeOf } from "./time-of-day.ts";

const spelling =
  /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/;

/**
 * Epoch milliseconds of `2026-11-24T09:00:00Z` or, with an offset, `2026-11-24T10:00+01:00`;
 * undefined for what is no date-time, has no offset or lies outside the years 0 to 9999.
 */
export function dateTimeOf(text: string): number | undefined {
  const match = spelling.exec(text);
  if (match === null) return undefined;
  const day = dateOf(match[1] ?? "");
  const minute = timeOf(match[2] ?? "");
  const [hours, minutes] = [Number(match[4] ?? 0), Number(match[5] ?? 0)];
  if (day === undefined || minute === undefined || hours > 23 || minutes > 59) return undefined;
  const offset = (match[3] === "-" ? -1 : 1) * (hours * 60 + minutes);
  return instantInRange(
    day * dayLength + Math.round(minute * minuteLength) - offset * minuteLength,
  );
}

/** `2026-11-24T09:00:00Z`, with milliseconds where there are any. */
export function dateTimeText(instant: number): string;
export function dateTimeText(instant: number | undefined): string | undefined;
export function dateTimeText(instant: number | undefined): string | undefined {
  if (instant === undefined) return undefined;
  const whole = Math.round(instant);
  const day = Math.floor(whole / dayLength);
  return `${dateText(day)}T${clockText(whole - day * dayLength, true)}Z`;
}
