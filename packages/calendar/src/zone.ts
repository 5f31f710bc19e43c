import { Temporal } from "temporal-polyfill";

/** A stretch of time over which a zone's clocks keep one offset: `[start, end)` in epoch milliseconds. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Milliseconds that clocks are ahead of UTC. */
  readonly offset: number;
}

/** The first and last instant that dates have in JavaScript. */
export const furthest = 8_640_000_000_000_000;

const twoDays = 172_800_000;

/** Names of the IANA database; offsets such as `+01:00` and whole date-times are no zones here. */
const zoneName = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

/** A zone's clocks. Looks up a change of clocks once and remembers it. */
export class Zone {
  readonly #name: string;
  /** Ascending; they may leave gaps. */
  readonly #stretches: Stretch[] = [];
  #latest: Stretch | undefined;

  /** @throws RangeError for a zone that doesn't exist. */
  constructor(name: string) {
    if (!zoneName.test(name)) throw new RangeError(`no time zone: ${name}`);
    // Temporal would also take a date-time and use its zone.
    new Intl.DateTimeFormat("en", { timeZone: name });
    this.#name = name;
  }

  /** The stretch that an instant lies in. Beyond the range of dates the outermost ones go on. */
  stretch(instant: number): Stretch {
    const latest = this.#latest;
    if (latest !== undefined && instant >= latest.start && instant < latest.end) return latest;
    // Not a number gets an answer too; arithmetic then carries it on.
    const within = Math.min(furthest, Math.max(-furthest, Math.floor(instant))) || 0;
    const found = this.#find(within);
    this.#latest = found;
    return found;
  }

  #find(instant: number): Stretch {
    const stretches = this.#stretches;
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const stretch = stretches[middle];
      if (stretch !== undefined && stretch.end <= instant) low = middle + 1;
      else high = middle;
    }
    const candidate = stretches[low];
    if (candidate !== undefined && candidate.start <= instant) return candidate;
    const found = this.#compute(instant);
    stretches.splice(low, 0, found);
    return found;
  }

  #compute(instant: number): Stretch {
    const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.#name);
    const next = there.getTimeZoneTransition("next");
    // "previous" looks strictly before, and the instant may be a change of clocks itself.
    const previous = there
      .add({ nanoseconds: instant < furthest ? 1 : 0 })
      .getTimeZoneTransition("previous");
    return {
      start: previous?.epochMilliseconds ?? -Infinity,
      end: next?.epochMilliseconds ?? Infinity,
      offset: there.offsetNanoseconds / 1e6,
    };
  }

  /**
   * The instant at which a wall clock shows a time, itself in milliseconds since 1970 on that clock.
   * Moved on by what was skipped where clocks skip it; the first where it comes twice.
   */
  instant(wall: number): number {
    if (!Number.isFinite(wall)) return wall;
    // No clock is ever two days from UTC, so no earlier stretch can show it.
    for (let at = this.stretch(wall - twoDays); ; at = this.stretch(at.end)) {
      const candidate = wall - at.offset;
      if (candidate < at.start) return wall - this.stretch(at.start - 1).offset;
      if (candidate < at.end) return candidate;
    }
  }
}
