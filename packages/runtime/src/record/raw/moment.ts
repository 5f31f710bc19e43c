import { dateTimeOf } from "../../time/date-time.ts";
import { dateOf } from "../../time/date.ts";
import { dayLength } from "../../time/range.ts";
import { timeOf } from "../../time/time-of-day.ts";

/** Of a number or its text, as HubSpot has moments: milliseconds since 1970. */
function milliseconds(value: unknown): string | undefined {
  const number = typeof value === "string" && /^-?\d{9,15}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number)) return undefined;
  const date = new Date(number);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** A date of a CRM's record: a date, or a moment at the day's beginning in UTC. */
export function rawDate(value: unknown): number | undefined {
  const text = milliseconds(value) ?? value;
  if (typeof text !== "string") return undefined;
  const day = dateOf(text);
  if (day !== undefined) return day;
  const instant = dateTimeOf(text);
  return instant === undefined ? undefined : Math.floor(instant / dayLength);
}

/**
 * A moment of a CRM's record: with its zone, or without one where the CRM keeps a moment that is
 * independent of zones, which is then read as UTC.
 */
export function rawDateTime(value: unknown): number | undefined {
  const text = milliseconds(value) ?? value;
  if (typeof text !== "string") return undefined;
  const day = dateOf(text);
  return day === undefined ? (dateTimeOf(text) ?? dateTimeOf(`${text}Z`)) : day * dayLength;
}

/** A time of day of a CRM's record; Salesforce ends it in `Z`. */
export function rawTime(value: unknown): number | undefined {
  return typeof value === "string" ? timeOf(value.replace(/Z$/, "")) : undefined;
}
