/**
 * Open hours of a week. `week` has seven lists, Monday first, of `[from, to)` in minutes since
 * midnight, sorted; `closed` lists days since 1970-01-01 on which nothing is open, ascending.
 */
export interface Schedule {
  readonly week: readonly (readonly (readonly [from: number, to: number])[])[];
  readonly closed: readonly number[];
}

/** A day since 1970-01-01 and a minute since midnight, as a wall clock shows them. */
export interface LocalTime {
  readonly day: number;
  readonly minute: number;
}

/**
 * Time in zones and by office hours. Instants are epoch milliseconds, zones IANA names. Every
 * method answers undefined for a zone that doesn't exist.
 */
export interface Calendar {
  /** What a wall clock in the zone shows. */
  readonly local: (instant: number, zone: string) => LocalTime | undefined;
  /**
   * The instant at which a wall clock shows a time. A time that a change of clocks skips is moved
   * on by what was skipped; of one that comes twice, the first is meant.
   */
  readonly instant: (day: number, minute: number, zone: string) => number | undefined;
  /** The instant itself when the schedule is open then, else the next opening; none in ten years: Infinity. */
  readonly nextOpen: (instant: number, schedule: Schedule, zone: string) => number | undefined;
  /**
   * The same wall-clock time a number of business days later. A business day has open hours and
   * isn't closed. From a day that is none, counting starts at the next one.
   */
  readonly addBusinessDays: (
    instant: number,
    days: number,
    schedule: Schedule,
    zone: string,
  ) => number | undefined;
}
