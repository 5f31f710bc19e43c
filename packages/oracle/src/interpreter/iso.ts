import { there } from "../there.ts";
import type { Duration } from "./value.ts";

const day = 86_400_000;

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}

/** `2026-11-24` → days since 1970-01-01. */
export function dayFromIso(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / day;
}

/** Days since 1970-01-01 → `2026-11-24`. */
export function isoFromDay(value: number): string {
  return new Date(value * day).toISOString().replace(/T.*/, "");
}

/** Epoch milliseconds → `2026-11-24T09:00:00Z`, with milliseconds only where there are any. */
export function isoFromInstant(value: number): string {
  return new Date(value).toISOString().replace(".000Z", "Z");
}

/** `09:00`, `09:00:30` → minutes since midnight. */
export function minuteFromIso(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000) / 60_000;
}

/** Minutes since midnight → `09:00`, with seconds only where there are any. */
export function isoFromMinute(value: number): string {
  const milliseconds = Math.round(value * 60_000);
  const whole = `${digits(Math.floor(milliseconds / 3_600_000), 2)}:${digits(Math.floor(milliseconds / 60_000) % 60, 2)}`;
  const seconds = Math.floor(milliseconds / 1000) % 60;
  const rest = milliseconds % 1000;
  if (seconds === 0 && rest === 0) return whole;
  return `${whole}:${digits(seconds, 2)}${rest === 0 ? "" : `.${digits(rest, 3)}`}`;
}

const durationForm =
  /^(-?)P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** `P1Y2M1DT1H45M` → fourteen months and 1,545 minutes. */
export function durationFromIso(text: string): Duration {
  const [, sign, years, months, weeks, days, hours, minutes, seconds] = there(
    durationForm.exec(text) ?? undefined,
  );
  const of = (part: string | undefined) => Number(part ?? 0);
  // Zero less the rest, since zero has no sign.
  const signed = (value: number) => (sign === "-" ? 0 - value : value);
  return {
    months: signed(of(years) * 12 + of(months)),
    minutes: signed(
      of(weeks) * 10_080 + of(days) * 1440 + of(hours) * 60 + of(minutes) + of(seconds) / 60,
    ),
  };
}

/**
 * The canonical ISO 8601 text: years and months apart, days and smaller units apart. There is one
 * sign for all of it, so months and minutes that pull apart are told as the minutes they amount to.
 */
export function isoFromDuration({ months, minutes }: Duration): string {
  const opposed = Math.sign(months) * Math.sign(minutes) < 0;
  const total = opposed ? months * 43_830 + minutes : minutes;
  const wholeMonths = opposed ? 0 : Math.abs(months);
  const milliseconds = Math.abs(Math.round(total * 60_000));
  const part = (value: number, letter: string) => (value === 0 ? "" : `${value}${letter}`);
  const date =
    part(Math.floor(wholeMonths / 12), "Y") +
    part(wholeMonths % 12, "M") +
    part(Math.floor(milliseconds / day), "D");
  const time =
    part(Math.floor((milliseconds % day) / 3_600_000), "H") +
    part(Math.floor((milliseconds % 3_600_000) / 60_000), "M") +
    part((milliseconds % 60_000) / 1000, "S");
  if (date === "" && time === "") return "PT0S";
  const negative = months < 0 ? !opposed || total < 0 : total < 0;
  return `${negative ? "-" : ""}P${date}${time === "" ? "" : `T${time}`}`;
}
