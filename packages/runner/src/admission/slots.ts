import { dayOf, shift, startOfDay, type Context, type ThrottleMetadata } from "@seqlang/runtime";

/** A part of time in which only so many steps of an activity may be handed out. */
export interface Slot {
  /** `email per owner 42, day from 2026-03-02T00:00:00.000Z`: what to count under. */
  readonly key: string;
  readonly limit: number;
  /** When the next one begins, in epoch milliseconds. */
  readonly ends: number;
}

/** What finding slots takes. */
export interface SlotOptions extends Pick<Context, "calendar"> {
  readonly throttles: readonly ThrottleMetadata[] | undefined;
  readonly activity: string;
  readonly now: number;
  /** Where days, weeks and months begin; UTC where absent. */
  readonly zone?: string | undefined;
  /** The text that stands for what a throttle counts by, such as an owner's id. */
  readonly per: (path: string) => string | undefined;
}

/**
 * The slots that a step handed out now takes a place in: one for each `throttle` of its activity.
 * Days, weeks (from Monday) and months are those of the zone's calendar; records without what is
 * counted by are counted together.
 *
 * @throws where there is no calendar for the zone, or no such zone.
 */
export function slotsOf(options: SlotOptions): readonly Slot[] {
  const { throttles = [], activity, now, per } = options;
  return throttles
    .filter((throttle) => throttle.activity === activity)
    .map(({ limit, per: path, unit }) => {
      const [from, ends] = partOf(now, unit, options);
      const by = path === undefined ? "" : ` per ${path} ${per(path) ?? "(missing)"}`;
      return { key: `${activity}${by}, ${unit} from ${new Date(from).toISOString()}`, limit, ends };
    });
}

const minute = 60_000;
const hour = 60 * minute;

function partOf(
  now: number,
  unit: ThrottleMetadata["unit"],
  { zone, calendar }: SlotOptions,
): readonly [from: number, to: number] {
  const context = { calendar };
  const day = dayOf(now, zone, context);
  switch (unit) {
    case "minute":
    case "hour": {
      const length = unit === "minute" ? minute : hour;
      const from = Math.floor(now / length) * length;
      return [from, from + length];
    }
    case "day":
      return [startOfDay(day, zone, context), startOfDay(day + 1, zone, context)];
    case "week": {
      // The epoch was a Thursday.
      const monday = day - ((((day + 3) % 7) + 7) % 7);
      return [startOfDay(monday, zone, context), startOfDay(monday + 7, zone, context)];
    }
    case "month": {
      const first = day + 1 - new Date(day * 24 * hour).getUTCDate();
      const next = shift(first * 24 * hour, 1, 0, undefined, {}) ?? Infinity;
      return [
        startOfDay(first, zone, context),
        startOfDay(Math.floor(next / (24 * hour)), zone, context),
      ];
    }
  }
}
