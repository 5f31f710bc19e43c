import { civilOfDay, dayOfCivil, daysInMonth } from "./civil.ts";

const spelling = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days since 1970-01-01 of `2026-11-24`; undefined for what is no day. */
export function dateOf(text: string): number | undefined {
  const match = spelling.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOfCivil(year, month, day);
}

/** `2026-11-24` of days since 1970-01-01. */
export function dateText(day: number): string;
export function dateText(day: number | undefined): string | undefined;
export function dateText(day: number | undefined): string | undefined {
  if (day === undefined) return undefined;
  const civil = civilOfDay(day);
  return `${yearText(civil.year)}-${twoDigits(civil.month)}-${twoDigits(civil.day)}`;
}

/** Years beyond four digits, which only a time zone can lead to, as ECMAScript writes them. */
function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}

/** A number below a hundred with its leading zero. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
