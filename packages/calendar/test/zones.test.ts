import { calendar, createCalendar } from "@seqlang/calendar";
import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const dayLength = 86_400_000;
const at = (text: string) => Date.parse(text);
const day = (text: string) => Date.parse(`${text}T00:00Z`) / dayLength;

/** What a wall clock shows, as text. */
function shown(instant: number, zone: string): string {
  const local = calendar.local(instant, zone)!;
  const wall = local.day * dayLength + Math.round(local.minute * 60_000);
  return new Date(wall).toISOString().slice(0, 19);
}

/** The instant of a wall clock's time, as text. */
function meant(date: string, minute: number, zone: string): string {
  return new Date(calendar.instant(day(date), minute, zone)!).toISOString();
}

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Sydney",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "Europe/Dublin",
  "America/St_Johns",
  "UTC",
];

const moment = fc.integer({ min: at("1900-01-01T00:00Z"), max: at("2100-01-01T00:00Z") });

describe("what clocks show", () => {
  it.each([
    ["Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-29T01:59:59"],
    ["Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00"],
    ["Europe/Berlin", "2026-10-25T00:59:59Z", "2026-10-25T02:59:59"],
    ["Europe/Berlin", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00"],
    ["America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59"],
    ["America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00"],
    ["America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00"],
    ["Australia/Sydney", "2026-04-04T16:00:00Z", "2026-04-05T02:00:00"],
    ["Australia/Sydney", "2026-10-03T16:00:00Z", "2026-10-04T03:00:00"],
    // Brazil changed its clocks at midnight, and gave that up in 2019.
    ["America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03T23:59:59"],
    ["America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04T01:00:00"],
    ["America/Sao_Paulo", "2019-11-03T03:00:00Z", "2019-11-03T00:00:00"],
    // Samoa had no 30 December 2011.
    ["Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29T23:59:59"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00"],
  ])("in %s at %s: %s", (zone, utc, wall) => {
    expect(shown(at(utc), zone)).toBe(wall);
  });

  it("agrees with Temporal at any time, in any order of asking", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.array(moment, { maxLength: 10 }), (zone, asked) => {
        const fresh = createCalendar();
        for (const time of asked) {
          const expected = Temporal.Instant.fromEpochMilliseconds(time)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime();
          const local = fresh.local(time, zone)!;
          const wall = local.day * dayLength + Math.round(local.minute * 60_000);
          expect(new Date(wall).toISOString()).toBe(
            `${expected.toString({ smallestUnit: "millisecond" })}Z`,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it("agrees with Temporal to the millisecond around each change of clocks", () => {
    for (const zone of zones) {
      let change = Temporal.Instant.from("1970-01-01T00:00Z").toZonedDateTimeISO(zone);
      for (let count = 0; count < 60; count += 1) {
        const next = change.getTimeZoneTransition("next");
        if (next === null) break;
        change = next;
        for (const off of [-1, 0, 1]) {
          const time = next.epochMilliseconds + off;
          const { offsetNanoseconds } =
            Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
          const local = calendar.local(time, zone)!;
          const wall = local.day * dayLength + Math.round(local.minute * 60_000);
          expect(wall - time).toBe(offsetNanoseconds / 1e6);
        }
      }
    }
  });
});

describe("the instant of a wall clock's time", () => {
  it.each([
    ["a plain day", "Europe/Berlin", "2026-07-01", 540, "2026-07-01T07:00:00.000Z"],
    ["skipped: moved on", "Europe/Berlin", "2026-03-29", 150, "2026-03-29T01:30:00.000Z"],
    ["twice: the first", "Europe/Berlin", "2026-10-25", 150, "2026-10-25T00:30:00.000Z"],
    ["skipped: moved on", "America/New_York", "2026-03-08", 120, "2026-03-08T07:00:00.000Z"],
    ["twice: the first", "America/New_York", "2026-11-01", 90, "2026-11-01T05:30:00.000Z"],
    ["skipped, south", "Australia/Sydney", "2026-10-04", 120, "2026-10-03T16:00:00.000Z"],
    ["twice, south", "Australia/Sydney", "2026-04-05", 150, "2026-04-04T15:30:00.000Z"],
    ["no midnight", "America/Sao_Paulo", "2018-11-04", 0, "2018-11-04T03:00:00.000Z"],
    ["half an hour", "Australia/Lord_Howe", "2026-10-04", 135, "2026-10-03T15:45:00.000Z"],
    ["a day that never was", "Pacific/Apia", "2011-12-30", 720, "2011-12-30T22:00:00.000Z"],
  ])("%s: %s %s %d", (_, zone, date, minute, expected) => {
    expect(meant(date, minute, zone)).toBe(expected);
  });

  it("is what Temporal calls compatible", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, wall) => {
        const days = Math.floor(wall / dayLength);
        const plain = new Date(wall).toISOString().slice(0, -1);
        const expected = Temporal.PlainDateTime.from(plain).toZonedDateTime(zone, {
          disambiguation: "compatible",
        });
        const minute = (wall - days * dayLength) / 60_000;
        expect(createCalendar().instant(days, minute, zone)).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it("is what Temporal calls compatible around changes of clocks", () => {
    for (const zone of zones) {
      let change = Temporal.Instant.from("1995-01-01T00:00Z").toZonedDateTimeISO(zone);
      for (let count = 0; count < 40; count += 1) {
        const next = change.getTimeZoneTransition("next");
        if (next === null) break;
        change = next;
        for (let off = -90; off <= 90; off += 15) {
          const plain = next.toPlainDateTime().add({ minutes: off });
          const wall = at(`${plain.toString({ smallestUnit: "millisecond" })}Z`);
          const days = Math.floor(wall / dayLength);
          const found = calendar.instant(days, (wall - days * dayLength) / 60_000, zone);
          expect(found).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
        }
      }
    }
  });
});

describe("what is out of bounds", () => {
  const schedule = { week: Array.from({ length: 7 }, () => [[540, 1020] as const]), closed: [] };

  it.each(["Mars/Base", "", "+01:00", "Z", "2020-01-01T00:00Z[Europe/Berlin]", "T12+01", "\u2028"])(
    "the zone %j doesn't exist",
    (zone) => {
      expect(calendar.local(0, zone)).toBeUndefined();
      expect(calendar.instant(0, 0, zone)).toBeUndefined();
      expect(calendar.nextOpen(0, schedule, zone)).toBeUndefined();
      expect(calendar.addBusinessDays(0, 1, schedule, zone)).toBeUndefined();
    },
  );

  it("never throws or hangs", () => {
    const odd = [NaN, Infinity, -Infinity, 1e300, -1e300, 8.64e15, -8.64e15, 8.64e15 + 1, 0.5];
    for (const zone of ["Europe/Berlin", "UTC", "America/Sao_Paulo"]) {
      for (const one of odd) {
        for (const other of odd) {
          expect(typeof calendar.local(one, zone)).toBe("object");
          expect(typeof calendar.instant(one, other, zone)).toBe("number");
          expect(typeof calendar.nextOpen(one, schedule, zone)).toBe("number");
          expect(typeof calendar.addBusinessDays(one, other, schedule, zone)).toBe("number");
        }
      }
    }
  });

  it("knows zones by any spelling that the database has", () => {
    expect(calendar.local(0, "Asia/Calcutta")).toEqual(calendar.local(0, "Asia/Kolkata"));
    expect(calendar.local(0, "europe/berlin")).toEqual(calendar.local(0, "Europe/Berlin"));
  });
});
