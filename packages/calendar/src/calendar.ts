import type { Calendar, LocalTime, Schedule } from "@seqlang/runtime";
import { businessDayAfter } from "./business-days.ts";
import { openingAfter } from "./opening.ts";
import { prepare, type Prepared } from "./schedule.ts";
import { Zone } from "./zone.ts";

const dayLength = 86_400_000;
const minuteLength = 60_000;

/** More zones than the IANA database has; names come from records, so their number is unbounded. */
const mostZones = 1000;

/**
 * A calendar with a memory of its own: what it has found out of zones and schedules it keeps. One
 * is enough for a service, see {@link calendar}.
 *
 * No method throws. Beyond the range of JavaScript's dates clocks keep the last offset that they
 * had, nothing opens, and business days lead to what is no number or to infinity.
 */
export function createCalendar(): Calendar {
  const zones = new Map<string, Zone>();
  const prepared = new WeakMap<Schedule, Prepared>();

  function zoneOf(name: string): Zone | undefined {
    const cached = zones.get(name);
    if (cached !== undefined) return cached;
    try {
      const zone = new Zone(name);
      if (zones.size >= mostZones) zones.clear();
      zones.set(name, zone);
      return zone;
    } catch {
      return undefined;
    }
  }

  function preparedOf(schedule: Schedule): Prepared {
    const cached = prepared.get(schedule);
    if (cached !== undefined) return cached;
    const fresh = prepare(schedule);
    prepared.set(schedule, fresh);
    return fresh;
  }

  return {
    local(instant, name) {
      const zone = zoneOf(name);
      return zone && localIn(zone, instant);
    },
    instant(day, minute, name) {
      return zoneOf(name)?.instant(day * dayLength + Math.round(minute * minuteLength));
    },
    nextOpen(instant, schedule, name) {
      const zone = zoneOf(name);
      return zone && openingAfter(instant, preparedOf(schedule), zone);
    },
    addBusinessDays(instant, days, schedule, name) {
      const zone = zoneOf(name);
      if (zone === undefined) return undefined;
      const { day, minute } = localIn(zone, instant);
      const target = businessDayAfter(day, days, preparedOf(schedule));
      return zone.instant(target * dayLength + Math.round(minute * minuteLength));
    },
  };
}

function localIn(zone: Zone, instant: number): LocalTime {
  const wall = instant + zone.stretch(instant).offset;
  const day = Math.floor(wall / dayLength);
  return { day, minute: (wall - day * dayLength) / minuteLength };
}

/** Time in zones and by office hours, to be given to evaluations as `context.calendar`. */
export const calendar: Calendar = /*@__PURE__*/ createCalendar();
