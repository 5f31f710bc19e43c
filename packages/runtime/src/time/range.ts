/** Milliseconds of a day. */
export const dayLength = 86_400_000;

/** Milliseconds of a minute. */
export const minuteLength = 60_000;

/** 0000-01-01, the first day that has a spelling with a four-digit year. */
export const firstDay = -719_528;

/** 9999-12-31, the last one. */
export const lastDay = 2_932_896;

/** The day, or missing where it has no spelling. */
export function dayInRange(day: number): number | undefined {
  return day >= firstDay && day <= lastDay ? day : undefined;
}

/** The instant, or missing where its day in UTC has no spelling. */
export function instantInRange(instant: number): number | undefined {
  return instant >= firstDay * dayLength && instant < (lastDay + 1) * dayLength
    ? instant
    : undefined;
}
