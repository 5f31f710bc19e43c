import { millisecondsOf } from "./time-of-day.ts";
import { minuteLength } from "./range.ts";

/**
 * A length of time. Months stand apart from minutes, since their length differs; a day is 1,440
 * minutes. `months` is whole, `minutes` need not be.
 */
export interface Duration {
  readonly months: number;
  readonly minutes: number;
}

/** A month's minutes where a length is needed: a twelfth of 365.25 days. */
export const monthMinutes = 43_830;

const spelling =
  /^(-?)P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

/**
 * A duration from ISO 8601: `P1Y2M`, `P3W`, `P1DT12H`, `PT45M`, `-PT1.5S`. Seconds alone may have
 * decimals, read to the millisecond. Undefined for what is none and for what exceeds exact numbers.
 */
export function durationOf(text: string): Duration | undefined {
  const match = spelling.exec(text);
  if (match === null) return undefined;
  const count = (at: number): number => Number(match[at] ?? 0);
  const sign = match[1] === "-" ? -1 : 1;
  const months = count(2) * 12 + count(3);
  const seconds = ((count(4) * 7 + count(5)) * 24 + count(6)) * 3600 + count(7) * 60 + count(8);
  const milliseconds = seconds * 1000 + millisecondsOf(match[9]);
  if (!Number.isSafeInteger(months) || !Number.isSafeInteger(milliseconds)) return undefined;
  return duration(sign * months, (sign * milliseconds) / minuteLength);
}

/** `P1Y2M1DT1H45M`, in the one way that each length has. */
export function durationText(value: Duration): string;
export function durationText(value: Duration | undefined): string | undefined;
export function durationText(value: Duration | undefined): string | undefined {
  if (value === undefined) return undefined;
  let { months } = value;
  let milliseconds = Math.round(value.minutes * minuteLength);
  // ISO 8601 has one sign for all of it.
  if (months * milliseconds < 0) {
    milliseconds += months * monthMinutes * minuteLength;
    months = 0;
  }
  const sign = months < 0 || milliseconds < 0 ? "-" : "";
  return sign + unsignedText(Math.abs(months), Math.abs(milliseconds));
}

function unsignedText(months: number, milliseconds: number): string {
  const minutes = Math.floor(milliseconds / minuteLength);
  const date =
    part(Math.floor(months / 12), "Y") +
    part(months % 12, "M") +
    part(Math.floor(minutes / 1440), "D");
  const time =
    part(Math.floor(minutes / 60) % 24, "H") +
    part(minutes % 60, "M") +
    part((milliseconds % minuteLength) / 1000, "S");
  if (date === "" && time === "") return "PT0S";
  return time === "" ? `P${date}` : `P${date}T${time}`;
}

function part(value: number, unit: string): string {
  return value === 0 ? "" : `${value}${unit}`;
}

/** Zero has one form. */
function duration(months: number, minutes: number): Duration {
  return { months: months + 0, minutes: minutes + 0 };
}

/** By length: below, at or above zero; NaN when one is missing. */
export function compareDuration(left: Duration | undefined, right: Duration | undefined): number {
  if (left === undefined || right === undefined) return NaN;
  return (left.months - right.months) * monthMinutes + (left.minutes - right.minutes);
}

/** The sum; missing when a side is. */
export function addDuration(
  left: Duration | undefined,
  right: Duration | undefined,
): Duration | undefined {
  if (left === undefined || right === undefined) return undefined;
  return finiteDuration(left.months + right.months, left.minutes + right.minutes);
}

/** The difference; missing when a side is. */
export function subtractDuration(
  left: Duration | undefined,
  right: Duration | undefined,
): Duration | undefined {
  return addDuration(left, negateDuration(right));
}

/** The duration with the other sign. */
export function negateDuration(value: Duration | undefined): Duration | undefined {
  return value === undefined ? undefined : duration(-value.months, -value.minutes);
}

/** The product with a number; part of a month becomes minutes. */
export function timesDuration(
  value: Duration | undefined,
  factor: number | undefined,
): Duration | undefined {
  if (value === undefined || factor === undefined) return undefined;
  return ofParts(value.months * factor, value.minutes * factor);
}

/** The quotient by a number; part of a month becomes minutes. Missing when the number is zero. */
export function divideDuration(
  value: Duration | undefined,
  divisor: number | undefined,
): Duration | undefined {
  if (value === undefined || divisor === undefined) return undefined;
  return ofParts(value.months / divisor, value.minutes / divisor);
}

function ofParts(months: number, minutes: number): Duration | undefined {
  const whole = Math.trunc(months);
  return finiteDuration(whole, minutes + (months - whole) * monthMinutes);
}

/** The longest that is exact to the millisecond, in minutes: some 285,000 years. */
const longest = Number.MAX_SAFE_INTEGER / minuteLength;

/** A longer one than can be told is missing, as a number that is not finite is. */
function finiteDuration(months: number, minutes: number): Duration | undefined {
  return Math.abs(months) * monthMinutes + Math.abs(minutes) <= longest
    ? duration(months, minutes)
    : undefined;
}

/** The time between two instants, as a duration without months. */
export function between(from: number | undefined, to: number | undefined): Duration | undefined {
  if (from === undefined || to === undefined) return undefined;
  return duration(0, (to - from) / minuteLength);
}

/** The time between two days, as a duration without months. */
export function betweenDays(
  from: number | undefined,
  to: number | undefined,
): Duration | undefined {
  if (from === undefined || to === undefined) return undefined;
  return duration(0, (to - from) * 1440);
}
