import type { CalendarWindowExpression, ElapsedExpression } from "../../model/expression.ts";

const minutesOf = { minute: 1, hour: 60, day: 24 * 60, week: 7 * 24 * 60 } as const;
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

type Unit = keyof typeof minutesOf | keyof typeof monthsOf;

/** The unit that a word names, in the singular or the plural. */
export function unitOf(word: string): Unit | undefined {
  const singular = word.replace(/s$/, "");
  return Object.hasOwn(minutesOf, singular) || Object.hasOwn(monthsOf, singular)
    ? (singular as Unit)
    : undefined;
}

/** So many units as a length of time; months stay apart, since their length differs. */
export function lengthOf(
  word: string,
  count: number,
): { readonly months: number; readonly minutes: number } | undefined {
  const unit = unitOf(word);
  if (unit === undefined) return undefined;
  return unit in monthsOf
    ? { months: count * monthsOf[unit as keyof typeof monthsOf], minutes: 0 }
    : { months: 0, minutes: count * minutesOf[unit as keyof typeof minutesOf] };
}

/** The calendar's unit that stands alone, as in `this week`; never in the plural. */
export function wholeUnitOf(word: string): CalendarWindowExpression["unit"] | undefined {
  const unit = unitOf(word);
  return unit === word && unit !== "minute" && unit !== "hour" ? unit : undefined;
}

/** The units that time is counted in; months and years differ in length and are none. */
export function elapsedUnitOf(word: string): ElapsedExpression["unit"] | undefined {
  const unit = unitOf(word);
  return unit !== undefined && unit in minutesOf ? (unit as ElapsedExpression["unit"]) : undefined;
}
