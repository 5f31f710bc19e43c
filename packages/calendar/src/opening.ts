import { type Prepared, spansOf } from "./schedule.ts";
import { furthest, type Zone } from "./zone.ts";

const dayLength = 86_400_000;
const minuteLength = 60_000;

/** A schedule that isn't open once in ten years never is. */
const longestSearch = 3653 * dayLength;

/**
 * The first instant from one on at which a wall clock shows open hours; Infinity where there is
 * none in ten years, and for an instant that isn't one. An hour that clocks repeat is open twice or not at all, one that they skip
 * opens nothing.
 */
export function openingAfter(instant: number, schedule: Prepared, zone: Zone): number {
  if (schedule.openDays === 0 || !(Math.abs(instant) <= furthest)) return Infinity;
  const limit = instant + longestSearch;
  for (let from = instant; from <= limit;) {
    const { end, offset } = zone.stretch(from);
    const until = Math.min(end, limit + 1);
    const opening = openingOnWall(from + offset, until + offset, schedule) - offset;
    if (opening < until) return opening;
    from = until;
  }
  return Infinity;
}

/** The same on a wall clock that nobody changes; Infinity where nothing opens before `until`. */
function openingOnWall(from: number, until: number, schedule: Prepared): number {
  for (let day = Math.floor(from / dayLength); day * dayLength < until; day += 1) {
    for (const [opens, closes] of spansOf(schedule, day)) {
      if (from < day * dayLength + closes * minuteLength) {
        return Math.max(from, day * dayLength + opens * minuteLength);
      }
    }
  }
  return Infinity;
}
