import {
  addDuration,
  between,
  betweenDays,
  type Calendar,
  calendarWindow,
  compareDuration,
  dateOf,
  dateText,
  dateTimeOf,
  dateTimeText,
  dayInWindow,
  dayOf,
  divideDuration,
  type Duration,
  durationOf,
  durationText,
  elapsed,
  elapsedDays,
  inCalendarWindow,
  inWindow,
  negateDuration,
  nextTimeOfDay,
  shift,
  shiftBy,
  shiftDay,
  shiftDayBy,
  startOfDay,
  subtractDuration,
  timeOf,
  timesDuration,
  timeText,
} from "@seqlang/runtime";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const dayLength = 86_400_000;
const at = (text: string) => Date.parse(text);
const day = (text: string) => dateOf(text)!;
const iso = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString();

/** A zone an hour and a half ahead, whose clocks nobody changes. */
const ahead = 5_400_000;
const calendar: Calendar = {
  local(instant, zone) {
    if (zone !== "Test/Ahead") return undefined;
    const local = Math.floor((instant + ahead) / dayLength);
    return { day: local, minute: (instant + ahead - local * dayLength) / 60_000 };
  },
  instant: (local, minute, zone) =>
    zone === "Test/Ahead" ? local * dayLength + minute * 60_000 - ahead : undefined,
  nextOpen: () => undefined,
  addBusinessDays: () => undefined,
};

const first = at("0000-01-01T00:00Z");
const last = at("9999-12-31T23:59:59.999Z");
const instants = fc.integer({ min: first, max: last });

describe("dates", () => {
  it("agree with Date on every day from 1600 to 2400, both ways", () => {
    const from = at("1600-01-01T00:00Z") / dayLength;
    const to = at("2400-12-31T00:00Z") / dayLength;
    const wrong: number[] = [];
    for (let count = from; count <= to; count += 1) {
      const text = new Date(count * dayLength).toISOString().slice(0, 10);
      if (dateText(count) !== text || dateOf(text) !== count) wrong.push(count);
    }
    expect(wrong).toEqual([]);
  });

  it("agree with Date over all years of four digits", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const count = Math.floor(instant / dayLength);
        expect(dateText(count)).toBe(new Date(instant).toISOString().slice(0, 10));
        expect(dateOf(dateText(count))).toBe(count);
      }),
    );
  });

  it.each([
    "2026-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "2026-01-32",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00Z",
    "2026-01-01 ",
    "2026-01-01\n",
    "+002026-01-01",
    "-2026-01-01",
    "20260101",
    "２０２６-01-01",
    "",
  ])("%j is none", (text) => {
    expect(dateOf(text)).toBeUndefined();
  });

  it.each(["2024-02-29", "2000-02-29", "0000-02-29", "0000-01-01", "9999-12-31"])(
    "%s is one",
    (text) => {
      expect(dateText(dateOf(text)!)).toBe(text);
    },
  );
});

describe("date-times", () => {
  it.each([
    ["2026-11-24T09:00:00Z", "2026-11-24T09:00:00.000Z"],
    ["2026-11-24T09:00Z", "2026-11-24T09:00:00.000Z"],
    ["2026-11-24T09:00:00.25Z", "2026-11-24T09:00:00.250Z"],
    ["2026-11-24T09:00:00.2509999999Z", "2026-11-24T09:00:00.250Z"],
    ["2026-11-24T09:00:00+05:30", "2026-11-24T03:30:00.000Z"],
    ["2026-11-24T09:00:00.000+0000", "2026-11-24T09:00:00.000Z"],
    ["2026-11-24T00:30:00+01", "2026-11-23T23:30:00.000Z"],
    ["2026-12-31T23:30:00-01:00", "2027-01-01T00:30:00.000Z"],
    ["1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"],
    ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000Z"],
  ])("%s", (text, expected) => {
    expect(iso(dateTimeOf(text))).toBe(expected);
  });

  it.each([
    "2026-11-24T09:00:00",
    "2026-11-24",
    "2026-11-24 09:00:00Z",
    "2026-11-24T24:00:00Z",
    "2026-11-24T23:60:00Z",
    "2026-12-31T23:59:60Z",
    "2026-02-29T00:00:00Z",
    "2026-11-24T9:00Z",
    "2026-11-24T09Z",
    "2026-11-24T09:00:00.Z",
    "2026-11-24T09:00:00+24:00",
    "2026-11-24T09:00:00+01:60",
    "2026-11-24T09:00:00Z ",
    "9999-12-31T23:59:59-01:00",
    "0000-01-01T00:00:00+01:00",
    "Tue Nov 24 2026",
    "",
  ])("%j is none", (text) => {
    expect(dateTimeOf(text)).toBeUndefined();
  });

  it("are written and read back the same", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(dateTimeOf(dateTimeText(instant))).toBe(instant);
        expect(at(dateTimeText(instant))).toBe(instant);
        expect(dateTimeOf(new Date(instant).toISOString())).toBe(instant);
      }),
    );
  });

  it.each([
    ["2026-11-24T09:00:00.000Z", "2026-11-24T09:00:00Z"],
    ["2026-11-24T09:00:00.250Z", "2026-11-24T09:00:00.250Z"],
    ["1969-12-31T23:59:59.001Z", "1969-12-31T23:59:59.001Z"],
  ])("%s is written %s", (value, text) => {
    expect(dateTimeText(at(value))).toBe(text);
  });
});

describe("times of day", () => {
  it.each([
    ["09:00", 540],
    ["00:00", 0],
    ["23:59:59.999", 1439 + 59.999 / 60],
    ["09:00:30", 540.5],
    ["09:00:30.0004", 540.5],
  ])("%s is %d minutes", (text, minute) => {
    expect(timeOf(text)).toBeCloseTo(minute, 9);
  });

  it.each(["24:00", "23:60", "12:00:60", "9:00", "09", "09:00Z", "09:00:", "", "09:00:00."])(
    "%j is none",
    (text) => {
      expect(timeOf(text)).toBeUndefined();
    },
  );

  it("are written and read back the same", () => {
    fc.assert(
      fc.property(fc.nat(dayLength - 1), (milliseconds) => {
        const minute = milliseconds / 60_000;
        expect(timeOf(timeText(minute))).toBe(minute);
      }),
    );
    expect(timeText(540)).toBe("09:00");
    expect(timeText(540.5)).toBe("09:00:30");
    expect(timeText(undefined)).toBeUndefined();
  });
});

describe("durations", () => {
  it.each([
    ["PT45M", 0, 45],
    ["P1Y2M", 14, 0],
    ["P3W", 0, 30_240],
    ["P1DT12H", 0, 2160],
    ["-P1M", -1, 0],
    ["-PT1.5S", 0, -0.025],
    ["P1Y2M3W4DT5H6M7S", 14, 21 * 1440 + 4 * 1440 + 306 + 7 / 60],
    ["PT0S", 0, 0],
    ["-PT0S", 0, 0],
    ["PT36H", 0, 2160],
  ])("%s", (text, months, minutes) => {
    const value = durationOf(text)!;
    expect(value.months).toBe(months);
    expect(value.minutes).toBeCloseTo(minutes, 9);
  });

  it.each([
    "",
    "P",
    "PT",
    "P1",
    "1D",
    "P1DT",
    "PT1.S",
    "P1.5D",
    "P0.5Y",
    "P1H",
    "P1D1M",
    "P-1D",
    "+P1D",
    "p1d",
    "PT1H ",
    `P${"9".repeat(20)}D`,
    `P${"9".repeat(400)}Y`,
  ])("%j is none", (text) => {
    expect(durationOf(text)).toBeUndefined();
  });

  it.each([
    [14, 1545, "P1Y2M1DT1H45M"],
    [0, 0, "PT0S"],
    [0, 45, "PT45M"],
    [0, 4320, "P3D"],
    [0, 2160, "P1DT12H"],
    [-1, -45, "-P1MT45M"],
    [0, 0.5, "PT30S"],
    [0, 0.025, "PT1.5S"],
    [12, 0, "P1Y"],
    [1, -5, "P30DT10H25M"],
    [-1, 5, "-P30DT10H25M"],
    [1, -43_830, "PT0S"],
  ])("%d months and %d minutes are %s", (months, minutes, text) => {
    expect(durationText({ months, minutes })).toBe(text);
  });

  it("are written and read back the same", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.integer({ min: 0, max: 1e13 }),
        fc.boolean(),
        (months, milliseconds, negative) => {
          const sign = negative ? -1 : 1;
          const value = {
            months: sign * months + 0,
            minutes: (sign * milliseconds) / 60_000 + 0,
          };
          expect(durationOf(durationText(value))).toEqual(value);
        },
      ),
    );
  });

  const duration = (months: number, minutes: number): Duration => ({ months, minutes });

  it("compare by length", () => {
    expect(compareDuration(duration(1, 0), duration(0, 43_830))).toBe(0);
    expect(compareDuration(duration(1, 0), duration(0, 30 * 1440))).toBeGreaterThan(0);
    expect(compareDuration(duration(12, 0), duration(0, 366 * 1440))).toBeLessThan(0);
    expect(compareDuration(undefined, duration(0, 0))).toBeNaN();
    expect(compareDuration(duration(0, 0), undefined)).toBeNaN();
  });

  it("add up and scale", () => {
    expect(addDuration(duration(1, 5), duration(2, -10))).toEqual(duration(3, -5));
    expect(subtractDuration(duration(1, 5), duration(1, 5))).toEqual(duration(0, 0));
    expect(negateDuration(duration(0, 5))).toEqual(duration(0, -5));
    expect(timesDuration(duration(2, 30), 1.5)).toEqual(duration(3, 45));
    expect(timesDuration(duration(1, 0), 0.5)).toEqual(duration(0, 21_915));
    expect(divideDuration(duration(-3, 0), 2)).toEqual(duration(-1, -21_915));
    expect(divideDuration(duration(0, 5), 0)).toBeUndefined();
    expect(timesDuration(duration(0, 5), Infinity)).toBeUndefined();
    expect(addDuration(undefined, duration(0, 5))).toBeUndefined();
    expect(timesDuration(duration(0, 5), undefined)).toBeUndefined();
    expect(negateDuration(undefined)).toBeUndefined();
    expect(between(at("2026-01-01T00:00Z"), at("2026-01-02T12:00Z"))).toEqual(duration(0, 2160));
    expect(betweenDays(5, 3)).toEqual(duration(0, -2880));
    expect(between(undefined, 0)).toBeUndefined();
  });
});

describe("moving an instant", () => {
  it.each([
    ["2026-01-31T10:00Z", 1, "2026-02-28T10:00:00.000Z"],
    ["2024-01-31T10:00Z", 1, "2024-02-29T10:00:00.000Z"],
    ["2024-02-29T10:00Z", 12, "2025-02-28T10:00:00.000Z"],
    ["2024-02-29T10:00Z", 48, "2028-02-29T10:00:00.000Z"],
    ["2096-02-29T10:00Z", 48, "2100-02-28T10:00:00.000Z"],
    ["2026-03-31T10:00Z", -1, "2026-02-28T10:00:00.000Z"],
    ["2026-01-15T10:00Z", -1, "2025-12-15T10:00:00.000Z"],
    ["2026-12-15T10:00Z", 1, "2027-01-15T10:00:00.000Z"],
    ["2026-08-31T10:00:00.123Z", -6, "2026-02-28T10:00:00.123Z"],
    ["1968-12-31T00:00Z", 2, "1969-02-28T00:00:00.000Z"],
  ])("%s by %d months is %s", (from, months, expected) => {
    expect(iso(shift(at(from), months, 0, "UTC", {}))).toBe(expected);
  });

  it("by minutes is exact, and a zone doesn't matter then", () => {
    expect(iso(shift(at("2026-01-31T10:00Z"), 0, 1440, "Mars/Base", {}))).toBe(
      "2026-02-01T10:00:00.000Z",
    );
    expect(iso(shift(at("2026-01-31T10:00Z"), 1, -1440, "UTC", {}))).toBe(
      "2026-02-27T10:00:00.000Z",
    );
  });

  it("by months goes by the zone's day", () => {
    // There it is 1 February already.
    expect(iso(shift(at("2026-01-31T23:00Z"), 1, 0, "Test/Ahead", { calendar }))).toBe(
      "2026-02-28T23:00:00.000Z",
    );
    expect(iso(shift(at("2026-01-31T23:00Z"), 1, 0, undefined, {}))).toBe(
      "2026-02-28T23:00:00.000Z",
    );
    expect(iso(shift(at("2026-03-30T23:00Z"), -1, 0, "Test/Ahead", { calendar }))).toBe(
      "2026-02-27T23:00:00.000Z",
    );
  });

  it("is missing beyond the years of four digits, and with a missing side", () => {
    expect(shift(at("9999-12-31T00:00Z"), 1, 0, "UTC", {})).toBeUndefined();
    expect(shift(at("0000-01-01T00:00Z"), 0, -1, "UTC", {})).toBeUndefined();
    expect(shift(0, 1e300, 0, "UTC", {})).toBeUndefined();
    expect(shift(0, 0, Infinity, "UTC", {})).toBeUndefined();
    expect(shift(undefined, 1, 0, "UTC", {})).toBeUndefined();
    expect(shiftBy(0, undefined, "UTC", {})).toBeUndefined();
    expect(shiftDayBy(undefined, { months: 1, minutes: 0 })).toBeUndefined();
    expect(shiftDay(0, 0, 1e300)).toBeUndefined();
  });

  it("asks for a calendar where it needs one", () => {
    expect(() => shift(0, 1, 0, "Test/Ahead", {})).toThrow("a calendar");
    expect(() => shift(0, 1, 0, "Mars/Base", { calendar })).toThrow("the time zone Mars/Base");
  });

  it("by months and back comes to the same day, or an earlier one at a month's end", () => {
    const middle = fc.integer({ min: at("1000-01-01T00:00Z"), max: at("9000-01-01T00:00Z") });
    fc.assert(
      fc.property(middle, fc.integer({ min: -2000, max: 2000 }), (instant, months) => {
        const there = shift(instant, months, 0, "UTC", {})!;
        const back = shift(there, -months, 0, "UTC", {})!;
        expect(back).toBeLessThanOrEqual(instant);
        expect(instant - back).toBeLessThanOrEqual(3 * dayLength);
        const [from, to] = [new Date(instant), new Date(there)];
        const count = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
        expect(count(to) - count(from)).toBe(months);
      }),
    );
  });

  it("moves days", () => {
    expect(dateText(shiftDay(day("2026-01-31"), 1, 0))).toBe("2026-02-28");
    // Less than a millisecond moves neither a date nor a date-time.
    expect(dateText(shiftDay(day("2026-01-31"), 0, -1e-11))).toBe("2026-01-31");
    expect(dateText(shiftDay(day("2026-01-31"), 0, -1 / 60_000))).toBe("2026-01-30");
    expect(dateText(shiftDay(day("2026-01-31"), 0, 2160))).toBe("2026-02-01");
    expect(dateText(shiftDay(day("2026-01-31"), 0, -1))).toBe("2026-01-30");
    expect(dateText(shiftDayBy(day("2024-02-29"), { months: -12, minutes: 1440 }))).toBe(
      "2023-03-01",
    );
  });
});

describe("days", () => {
  it("begin and end in their zone", () => {
    expect(dayOf(at("2026-11-24T23:59:59.999Z"), "UTC", {})).toBe(day("2026-11-24"));
    expect(dayOf(at("1969-12-31T23:59Z"), undefined, {})).toBe(-1);
    expect(dayOf(at("2026-11-24T22:30Z"), "Test/Ahead", { calendar })).toBe(day("2026-11-25"));
    expect(dayOf(undefined, "Mars/Base", {})).toBeUndefined();
    expect(iso(startOfDay(day("2026-11-24"), "Test/Ahead", { calendar }))).toBe(
      "2026-11-23T22:30:00.000Z",
    );
    expect(iso(startOfDay(day("2026-11-24"), "UTC", {}))).toBe("2026-11-24T00:00:00.000Z");
    expect(() => dayOf(0, "Europe/Berlin", {})).toThrow("a calendar");
  });

  it("have each time once: today's, or tomorrow's where that is past", () => {
    const nine = (from: string) => iso(nextTimeOfDay(540, at(from), "UTC", {}));
    expect(nine("2026-11-24T08:59:59.999Z")).toBe("2026-11-24T09:00:00.000Z");
    expect(nine("2026-11-24T09:00Z")).toBe("2026-11-24T09:00:00.000Z");
    expect(nine("2026-11-24T09:00:00.001Z")).toBe("2026-11-25T09:00:00.000Z");
    expect(iso(nextTimeOfDay(0, at("2026-11-24T22:40Z"), "Test/Ahead", { calendar }))).toBe(
      "2026-11-25T22:30:00.000Z",
    );
  });
});

describe("rolling windows", () => {
  const now = at("2026-03-31T12:00Z");
  const context = { now };
  const span = 14 * 1440;

  it.each([
    ["last", "2026-03-31T12:00:00.000Z", true],
    ["last", "2026-03-31T12:00:00.001Z", false],
    ["last", "2026-03-17T12:00:00.000Z", true],
    ["last", "2026-03-17T11:59:59.999Z", false],
    ["next", "2026-03-31T12:00:00.000Z", true],
    ["next", "2026-03-31T11:59:59.999Z", false],
    ["next", "2026-04-14T12:00:00.000Z", true],
    ["next", "2026-04-14T12:00:00.001Z", false],
    ["before", "2026-03-17T12:00:00.000Z", false],
    ["before", "2026-03-17T11:59:59.999Z", true],
  ] as const)("%s 14 days holds %s: %s", (which, text, expected) => {
    expect(inWindow(which, at(text), 0, span, "UTC", context)).toBe(expected);
  });

  it.each([
    ["last", "2026-03-31", true],
    ["last", "2026-04-01", false],
    ["last", "2026-03-17", true],
    ["last", "2026-03-16", false],
    ["next", "2026-03-31", true],
    ["next", "2026-04-14", true],
    ["next", "2026-04-15", false],
    ["before", "2026-03-17", false],
    ["before", "2026-03-16", true],
  ] as const)("%s 14 days holds the day %s: %s", (which, text, expected) => {
    expect(dayInWindow(which, day(text), 0, span, "UTC", context)).toBe(expected);
  });

  it("go by months as the calendar has them", () => {
    expect(inWindow("last", at("2026-02-28T12:00Z"), 1, 0, "UTC", context)).toBe(true);
    expect(inWindow("before", at("2026-02-28T11:59Z"), 1, 0, "UTC", context)).toBe(true);
  });

  it("hold nothing that is missing, nor reach beyond all years, and then ask for nothing", () => {
    expect(inWindow("before", undefined, 1, 0, "Mars/Base", context)).toBe(false);
    expect(dayInWindow("last", undefined, 1, 0, "Mars/Base", context)).toBe(false);
    expect(inWindow("last", now, 1_000_000, 0, "UTC", context)).toBe(false);
  });
});

describe("windows of the calendar", () => {
  const window = (unit: Parameters<typeof calendarWindow>[0], offset: number, today: string) =>
    calendarWindow(unit, offset, day(today)).map((each) => dateText(each));

  it.each([
    ["day", 0, "2026-11-24", "2026-11-24", "2026-11-24"],
    ["day", -1, "2026-03-01", "2026-02-28", "2026-02-28"],
    ["week", 0, "2026-11-23", "2026-11-23", "2026-11-29"],
    ["week", 0, "2026-11-29", "2026-11-23", "2026-11-29"],
    ["week", 1, "2026-11-29", "2026-11-30", "2026-12-06"],
    ["week", 0, "1969-12-31", "1969-12-29", "1970-01-04"],
    ["month", 0, "2024-02-10", "2024-02-01", "2024-02-29"],
    ["month", -1, "2026-01-31", "2025-12-01", "2025-12-31"],
    ["month", 1, "2026-12-01", "2027-01-01", "2027-01-31"],
    ["quarter", 0, "2026-11-24", "2026-10-01", "2026-12-31"],
    ["quarter", 1, "2026-11-24", "2027-01-01", "2027-03-31"],
    ["quarter", -1, "2026-02-28", "2025-10-01", "2025-12-31"],
    ["year", 0, "2026-11-24", "2026-01-01", "2026-12-31"],
    ["year", -1, "2026-11-24", "2025-01-01", "2025-12-31"],
  ] as const)("%s %d around %s", (unit, offset, today, from, to) => {
    expect(window(unit, offset, today)).toEqual([from, to]);
  });

  it("lie side by side, and hold today", () => {
    const units = fc.constantFrom("day", "week", "month", "quarter", "year") as fc.Arbitrary<
      "day" | "week" | "month" | "quarter" | "year"
    >;
    fc.assert(
      fc.property(units, fc.integer({ min: -200_000, max: 200_000 }), (unit, today) => {
        const [, before] = calendarWindow(unit, -1, today);
        const [from, to] = calendarWindow(unit, 0, today);
        const [after] = calendarWindow(unit, 1, today);
        expect([before + 1, to + 1]).toEqual([from, after]);
        expect(inCalendarWindow(unit, 0, today, today)).toBe(true);
        expect(inCalendarWindow(unit, 1, today, today)).toBe(false);
        const start = new Date(from * dayLength);
        expect(
          unit === "day" || (unit === "week" ? start.getUTCDay() : start.getUTCDate()) === 1,
        ).toBe(true);
      }),
    );
    expect(inCalendarWindow("day", 0, undefined, 0)).toBe(false);
  });
});

describe("elapsed time", () => {
  it("is not rounded", () => {
    const [from, to] = [at("2026-11-24T09:00Z"), at("2026-11-25T21:00Z")];
    expect(elapsed("day", from, to)).toBe(1.5);
    expect(elapsed("hour", from, to)).toBe(36);
    expect(elapsed("minute", to, from)).toBe(-2160);
    expect(elapsed("week", from, to)).toBe(1.5 / 7);
    expect(elapsed("day", undefined, to)).toBeUndefined();
    expect(elapsedDays("day", 3, 10)).toBe(7);
    expect(elapsedDays("hour", 3, 4)).toBe(24);
    expect(elapsedDays("week", 3, undefined)).toBeUndefined();
  });
});
