import { closedBefore, type Prepared, spansOf } from "./schedule.ts";

/** More days than JavaScript's dates have on either side of 1970. */
const furthestDay = 200_000_000;

/**
 * The business day a number of business days after a day. A day that is none counts as the next one
 * that is: from a Saturday, one business day on is Tuesday and none is Monday. Where no day ever is
 * one, and for counts beyond what dates reach: infinitely far in the direction of counting.
 */
export function businessDayAfter(from: number, count: number, schedule: Prepared): number {
  if (!(Math.abs(from) <= furthestDay) || Number.isNaN(count)) return NaN;
  if (schedule.openDays === 0 || Math.abs(count) > furthestDay)
    return count < 0 ? -Infinity : Infinity;
  let day = from;
  while (!isBusinessDay(schedule, day)) day += 1;
  const step = count < 0 ? -1 : 1;
  let left = Math.trunc(Math.abs(count));
  // Whole weeks at a time; closed days among them are still to be counted.
  while (left >= schedule.openDays) {
    const weeks = Math.floor(left / schedule.openDays);
    const target = day + step * 7 * weeks;
    left -= weeks * schedule.openDays - closedBetween(schedule, day, target);
    day = target;
  }
  // Where a jump came to rest on a closed day, that day itself is still to be counted.
  while (left > 0) {
    day += step;
    if (isBusinessDay(schedule, day)) left -= 1;
  }
  return day;
}

/** Closed days after the one day up to and including the other, in either direction. */
function closedBetween({ closed }: Prepared, day: number, target: number): number {
  return day <= target
    ? closedBefore(closed, target + 1) - closedBefore(closed, day + 1)
    : closedBefore(closed, day) - closedBefore(closed, target);
}

function isBusinessDay(schedule: Prepared, day: number): boolean {
  return spansOf(schedule, day).length > 0;
}
