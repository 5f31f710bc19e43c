import { dayLength, minuteLength } from "./range.ts";

/** What elapsed time is counted in. */
export type ElapsedUnit = "minute" | "hour" | "day" | "week";

const lengths: { readonly [unit in ElapsedUnit]: number } = {
  minute: minuteLength,
  hour: 3_600_000,
  day: dayLength,
  week: 7 * dayLength,
};

/** Units from an instant to another, not rounded; negative where the second is earlier. */
export function elapsed(
  unit: ElapsedUnit,
  from: number | undefined,
  to: number | undefined,
): number | undefined {
  return from === undefined || to === undefined ? undefined : (to - from) / lengths[unit];
}

/** Units from a day to another. */
export function elapsedDays(
  unit: ElapsedUnit,
  from: number | undefined,
  to: number | undefined,
): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  return ((to - from) * dayLength) / lengths[unit];
}
