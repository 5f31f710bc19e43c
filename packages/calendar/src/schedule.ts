import type { Schedule } from "@seqlang/runtime";

/** A schedule with what questions about its days need counted once. */
export interface Prepared {
  /** Seven lists of open spans, Monday first; sorted, none of them empty. */
  readonly week: readonly (readonly (readonly [from: number, to: number])[])[];
  /** How many days of a week have open hours. */
  readonly openDays: number;
  /** Closed days that would have open hours, ascending. */
  readonly closed: readonly number[];
}

/** What a schedule means, whatever the order that its lists were given in. */
export function prepare(schedule: Schedule): Prepared {
  const week = Array.from({ length: 7 }, (_, weekday) =>
    (schedule.week[weekday] ?? [])
      .filter(([from, to]) => from < to)
      .toSorted(([left], [right]) => left - right),
  );
  const open = (day: number) => (week[weekdayOf(day)] ?? []).length > 0;
  return {
    week,
    openDays: week.filter((spans) => spans.length > 0).length,
    closed: [...new Set(schedule.closed)].filter(open).sort((left, right) => left - right),
  };
}

/** 0 for Monday up to 6 for Sunday; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The open spans of a day; none where it is closed. */
export function spansOf(
  { week, closed }: Prepared,
  day: number,
): readonly (readonly [from: number, to: number])[] {
  if (closed[closedBefore(closed, day)] === day) return [];
  return week[weekdayOf(day)] ?? [];
}

/** How many closed days come before a day. */
export function closedBefore(closed: readonly number[], day: number): number {
  let low = 0;
  let high = closed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((closed[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
