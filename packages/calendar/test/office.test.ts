import { calendar } from "@seqlang/calendar";
import type { Schedule } from "@seqlang/runtime";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const dayLength = 86_400_000;
const minuteLength = 60_000;
const at = (text: string) => Date.parse(text);
const day = (text: string) => Date.parse(`${text}T00:00Z`) / dayLength;
const weekdays = (spans: readonly (readonly [number, number])[]) => [
  ...Array.from({ length: 5 }, () => spans),
  [],
  [],
];

const office: Schedule = {
  week: [
    ...Array.from({ length: 5 }, () => [[540, 720] as const, [780, 1020] as const]),
    [[540, 720]],
    [],
  ],
  closed: [day("2026-12-25"), day("2027-01-01")],
};

function opening(instant: string, schedule: Schedule, zone: string): string {
  const opens = calendar.nextOpen(at(instant), schedule, zone)!;
  return Number.isFinite(opens) ? new Date(opens).toISOString() : "never";
}

const span = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .filter(([from, to]) => from < to);

/** Sorted spans that don't touch. */
const spans = fc.array(span, { maxLength: 3 }).map((all) => {
  const kept: (readonly [number, number])[] = [];
  for (const next of all.sort(([a], [b]) => a - b)) {
    if (next[0] > (kept.at(-1)?.[1] ?? -1)) kept.push(next);
  }
  return kept;
});

const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "UTC",
);

/** Times shortly before and after changes of clocks in those zones, and any other time. */
const start = fc
  .tuple(
    fc.constantFrom(
      at("2026-03-29T01:00Z"),
      at("2026-10-25T01:00Z"),
      at("2026-03-08T07:00Z"),
      at("2026-11-01T06:00Z"),
      at("2026-04-04T16:00Z"),
      at("2026-10-03T16:00Z"),
      at("2018-11-04T03:00Z"),
      at("2018-02-18T02:00Z"),
      at("2026-07-15T12:00Z"),
    ),
    fc.integer({ min: -4000, max: 3000 }),
  )
  .map(([change, minutes]) => change + minutes * minuteLength);

function scheduleAround(instant: number): fc.Arbitrary<Schedule> {
  const today = Math.floor(instant / dayLength);
  return fc.record({
    week: fc.tuple(spans, spans, spans, spans, spans, spans, spans),
    closed: fc
      .uniqueArray(fc.integer({ min: today - 2, max: today + 10 }), { maxLength: 5 })
      .map((days) => days.sort((a, b) => a - b)),
  });
}

function isOpen(instant: number, schedule: Schedule, name: string): boolean {
  const local = calendar.local(instant, name)!;
  if (schedule.closed.includes(local.day)) return false;
  const weekday = (((local.day + 3) % 7) + 7) % 7;
  return schedule.week[weekday]!.some(([from, to]) => local.minute >= from && local.minute < to);
}

describe("when a schedule opens", () => {
  it.each([
    ["open: at once", "2026-11-24T09:30:00.500Z", "2026-11-24T09:30:00.500Z"],
    ["before hours", "2026-11-24T05:00Z", "2026-11-24T08:00:00.000Z"],
    ["over lunch", "2026-11-24T11:00Z", "2026-11-24T12:00:00.000Z"],
    ["its last minute", "2026-11-24T15:59:59.999Z", "2026-11-24T15:59:59.999Z"],
    ["closing time is closed", "2026-11-24T16:00Z", "2026-11-25T08:00:00.000Z"],
    ["Saturday noon to Monday", "2026-11-28T11:00Z", "2026-11-30T08:00:00.000Z"],
    ["Christmas on a Friday, to Saturday", "2026-12-24T16:00Z", "2026-12-26T08:00:00.000Z"],
    ["over the change of clocks", "2026-03-28T12:00Z", "2026-03-30T07:00:00.000Z"],
  ])("%s", (_, from, expected) => {
    expect(opening(from, office, "Europe/Berlin")).toBe(expected);
  });

  it("never where it has no hours, or all days that have some are closed", () => {
    const none: Schedule = { week: [[], [], [], [], [], [], []], closed: [] };
    expect(opening("2026-01-01T00:00Z", none, "UTC")).toBe("never");
    expect(opening("2026-01-01T00:00Z", { week: [], closed: [] }, "UTC")).toBe("never");
    const first = day("2026-01-01");
    const closed = Array.from({ length: 3700 }, (_, index) => first + index);
    const shut: Schedule = { week: weekdays([[0, 1440]]), closed };
    expect(opening("2026-01-01T00:00Z", shut, "Europe/Berlin")).toBe("never");
    const reopened: Schedule = { week: weekdays([[0, 1440]]), closed: closed.slice(0, 3000) };
    const reopens = new Date((first + 3000) * dayLength);
    while ([0, 6].includes(reopens.getUTCDay())) reopens.setUTCDate(reopens.getUTCDate() + 1);
    expect(opening("2026-01-01T00:00Z", reopened, "UTC")).toBe(reopens.toISOString());
  });

  it("runs over midnight where two days' hours touch", () => {
    const night: Schedule = { week: [[[1200, 1440]], [[0, 300]], [], [], [], [], []], closed: [] };
    expect(opening("2026-11-23T23:30Z", night, "UTC")).toBe("2026-11-23T23:30:00.000Z");
    expect(opening("2026-11-24T00:00Z", night, "UTC")).toBe("2026-11-24T00:00:00.000Z");
    expect(opening("2026-11-24T05:00Z", night, "UTC")).toBe("2026-11-30T20:00:00.000Z");
  });

  it("is what a scan of every minute finds", () => {
    const asked = start.chain((from) => fc.tuple(fc.constant(from), scheduleAround(from), zone));
    fc.assert(
      fc.property(asked, ([from, schedule, name]) => {
        const found = calendar.nextOpen(from, schedule, name)!;
        const end = from + 9 * dayLength;
        let expected = from;
        while (expected < end && !isOpen(expected, schedule, name)) expected += minuteLength;
        expect(Math.min(found, end)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});

function businessDay(from: string, days: number, schedule = office, name = "UTC"): string {
  return new Date(calendar.addBusinessDays(at(from), days, schedule, name)!).toISOString();
}

describe("business days", () => {
  it.each([
    ["Monday + 2", "2026-11-23T10:00Z", 2, "2026-11-25T10:00:00.000Z"],
    ["+ 0 stays", "2026-11-23T10:00Z", 0, "2026-11-23T10:00:00.000Z"],
    ["Saturday is one here", "2026-11-27T10:00Z", 1, "2026-11-28T10:00:00.000Z"],
    ["over Sunday", "2026-11-28T10:00Z", 1, "2026-11-30T10:00:00.000Z"],
    [
      "from a Sunday, counting starts on Monday",
      "2026-11-29T10:00Z",
      1,
      "2026-12-01T10:00:00.000Z",
    ],
    ["none from a Sunday", "2026-11-29T10:00Z", 0, "2026-11-30T10:00:00.000Z"],
    ["over Christmas", "2026-12-24T10:00Z", 1, "2026-12-26T10:00:00.000Z"],
    ["back over Christmas", "2026-12-26T10:00Z", -1, "2026-12-24T10:00:00.000Z"],
    ["back from a Sunday", "2026-11-29T10:00Z", -1, "2026-11-28T10:00:00.000Z"],
    ["part of a day doesn't count", "2026-11-23T10:00Z", 1.9, "2026-11-24T10:00:00.000Z"],
  ])("%s", (_, from, days, expected) => {
    expect(businessDay(from, days)).toBe(expected);
  });

  it("keeps the wall clock's time over changes of clocks", () => {
    const friday = "2026-03-27T09:00Z";
    expect(businessDay(friday, 2, office, "Europe/Berlin")).toBe("2026-03-30T08:00:00.000Z");
    const autumn = "2026-10-30T14:00Z";
    expect(businessDay(autumn, 2, office, "America/New_York")).toBe("2026-11-02T15:00:00.000Z");
    expect(businessDay("2026-10-01T23:00Z", 2, office, "Australia/Sydney")).toBe(
      "2026-10-04T22:00:00.000Z",
    );
  });

  it("is what counting day by day finds", () => {
    const today = day("2026-06-01");
    const arbitrary = fc.record({
      from: fc.integer({ min: today - 400, max: today + 400 }),
      count: fc.integer({ min: -120, max: 120 }),
      open: fc
        .tuple(...Array.from({ length: 7 }, () => fc.boolean()))
        .filter((w) => w.includes(true)),
      closed: fc.uniqueArray(fc.integer({ min: today - 500, max: today + 500 }), {
        maxLength: 300,
      }),
    });
    fc.assert(
      fc.property(arbitrary, ({ from, count, open, closed }) => {
        const schedule: Schedule = {
          week: open.map((isDay) => (isDay ? [[540, 1020] as const] : [])),
          closed: closed.sort((a, b) => a - b),
        };
        const shut = new Set(closed);
        const isDay = (one: number) => open[(((one + 3) % 7) + 7) % 7]! && !shut.has(one);
        let expected = from;
        while (!isDay(expected)) expected += 1;
        for (let left = Math.abs(count); left > 0;) {
          expected += Math.sign(count);
          if (isDay(expected)) left -= 1;
        }
        const found = calendar.addBusinessDays(from * dayLength, count, schedule, "UTC");
        expect(found).toBe(expected * dayLength);
      }),
      { numRuns: 2000 },
    );
  });

  it("counts ten thousand, and a hundred million, without walking them", () => {
    const week: Schedule = { week: weekdays([[540, 1020]]), closed: [day("2026-12-25")] };
    const monday = at("2026-11-23T10:00Z");
    const later = calendar.addBusinessDays(monday, 10_000, week, "UTC")!;
    expect((later - monday) / dayLength).toBe(14_001);
    expect(calendar.addBusinessDays(later, -10_000, week, "UTC")).toBe(monday);
    const far = calendar.addBusinessDays(monday, 100_000_000, week, "UTC")!;
    expect((far - monday) / dayLength).toBe(140_000_001);
  });

  it("has no answer in time where no day is one", () => {
    const none: Schedule = { week: [], closed: [] };
    expect(calendar.addBusinessDays(0, 3, none, "UTC")).toBe(Infinity);
    expect(calendar.addBusinessDays(0, -3, none, "UTC")).toBe(-Infinity);
  });
});
