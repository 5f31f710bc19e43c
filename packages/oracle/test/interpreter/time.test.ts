import { describe, expect, it } from "vitest";
import { now } from "../constructs/construct.ts";
import { answer, holds, holdsIn, instant } from "./ask.ts";

const day = 86_400_000;
const contact = (text: string) => ({ lastContact: text });

describe("windows take both of their ends", () => {
  it.each([
    ["lastContact in last 3 days", "2026-02-27T10:00:00Z", true],
    ["lastContact in last 3 days", "2026-02-27T09:59:59.999Z", false],
    ["lastContact in last 3 days", "2026-03-02T10:00:00Z", true],
    ["lastContact in last 3 days", "2026-03-02T10:00:00.001Z", false],
    ["lastContact in next 3 days", "2026-03-05T10:00:00Z", true],
    ["lastContact in next 3 days", "2026-03-05T10:00:00.001Z", false],
    ["lastContact in next 3 days", "2026-03-02T09:59:59.999Z", false],
    // Older is not as old.
    ["lastContact older than 3 days", "2026-02-27T10:00:00Z", false],
    ["lastContact older than 3 days", "2026-02-27T09:59:59.999Z", true],
    // Weeks begin on Monday: 2026-03-02 is one.
    ["lastContact in this week", "2026-03-01T23:59:59Z", false],
    ["lastContact in this week", "2026-03-02T00:00:00Z", true],
    ["lastContact in this week", "2026-03-08T23:59:59Z", true],
    ["lastContact in last week", "2026-02-23T00:00:00Z", true],
    ["lastContact in this quarter", "2026-03-31T23:59:59Z", true],
    ["lastContact in this quarter", "2026-04-01T00:00:00Z", false],
    ["lastContact in last quarter", "2025-10-01T00:00:00Z", true],
    ["lastContact in this month", "2026-02-28T23:59:59Z", false],
    ["lastContact in next year", "2027-12-31T23:59:59Z", true],
  ])("%s for %s is %s", (condition, text, expected) => {
    expect(holds(condition, { given: contact(text) })).toBe(expected);
  });

  it.each([
    ["renewal in last 3 days", "2026-02-27", true],
    ["renewal in last 3 days", "2026-02-26", false],
    ["renewal in next 3 days", "2026-03-05", true],
    ["renewal in next 3 days", "2026-03-02", true],
    ["renewal older than 3 days", "2026-02-27", false],
    ["renewal older than 3 days", "2026-02-26", true],
  ])("%s for the day %s is %s", (condition, renewal, expected) => {
    expect(holds(condition, { given: { renewal } })).toBe(expected);
  });

  it("six months before the end of August is the end of February", () => {
    const context = { now: instant("2026-08-31T10:00Z") };
    const older = (text: string) =>
      holds("lastContact older than 6 months", { given: contact(text), context });
    expect(older("2026-02-28T10:00:00Z")).toBe(false);
    expect(older("2026-02-28T09:59:59.999Z")).toBe(true);
  });
});

describe("days are those of the zone", () => {
  const context = { now: instant("2026-03-31T16:00Z") };
  it("in Tokyo the next quarter has begun", () => {
    const given = contact("2026-03-31T16:00:00Z");
    expect(holds("lastContact in this quarter and today = 2026-03-31", { given, context })).toBe(
      true,
    );
    expect(holdsIn("Asia/Tokyo", "today = 2026-04-01", { given, context })).toBe(true);
    expect(holdsIn("Asia/Tokyo", "lastContact on 2026-04-01", { given, context })).toBe(true);
    const before = contact("2026-03-31T14:59:59Z");
    expect(holdsIn("Asia/Tokyo", "lastContact in this quarter", { given: before, context })).toBe(
      false,
    );
  });
  it("a date-time beside a date counts by its day", () => {
    const given = contact("2026-02-27T23:30:00Z");
    expect(holds("lastContact = 2026-02-27", { given })).toBe(true);
    expect(holds("lastContact <= 2026-02-27", { given })).toBe(true);
    expect(holds("lastContact > 2026-02-27", { given })).toBe(false);
    expect(holdsIn("Europe/Berlin", "lastContact = 2026-02-28", { given })).toBe(true);
  });
});

describe("elapsed time is not rounded", () => {
  it.each([
    ["days since lastContact = 2.5", "2026-02-27T22:00:00Z"],
    ["hours since lastContact = 0.5", "2026-03-02T09:30:00Z"],
    ["days until lastContact = 0.25", "2026-03-02T16:00:00Z"],
    ["weeks since lastContact = 1", "2026-02-23T10:00:00Z"],
    ["days since lastContact = -1", "2026-03-03T10:00:00Z"],
  ])("%s for %s", (condition, text) => {
    expect(holds(condition, { given: contact(text) })).toBe(true);
  });
  it("of a date counts days", () => {
    expect(holds("days until renewal = 3")).toBe(true);
  });
});

describe("months keep the day, or take the month's last", () => {
  it.each([
    ["renewal + 1 month = 2026-02-28", "2026-01-31"],
    ["renewal + 1 month = 2028-02-29", "2028-01-31"],
    ["renewal + 1 year = 2029-02-28", "2028-02-29"],
    ["renewal - 1 month = 2026-02-28", "2026-03-31"],
    // Months first, then days.
    ["renewal + 1 month 1 day = 2026-03-01", "2026-01-31"],
  ])("%s for %s", (condition, renewal) => {
    expect(holds(condition, { given: { renewal } })).toBe(true);
  });
});

describe("a time of day", () => {
  const until = (text: string, at: string) =>
    answer(`wait until ${text}\nphone`, { context: { now: instant(at) } });
  it("that is past means tomorrow, one that is now means at once", () => {
    expect(until("09:00", "2026-03-02T10:00Z")).toMatchObject({
      until: instant("2026-03-03T09:00Z"),
    });
    expect(until("10:00", "2026-03-02T10:00Z")).toMatchObject({ kind: "step" });
    expect(until("10:01", "2026-03-02T10:00Z")).toMatchObject({
      until: instant("2026-03-02T10:01Z"),
    });
  });
  it("counts from when the wait began, however late it is asked again", () => {
    const entered = instant("2026-03-02T10:00Z");
    const at = (text: string) =>
      answer("wait until 09:00\nphone", {
        at: "wait-until",
        context: { entered, now: instant(text) },
      });
    expect(at("2026-03-03T08:59Z")).toMatchObject({ until: instant("2026-03-03T09:00Z") });
    expect(at("2026-03-03T09:00Z")).toMatchObject({ kind: "step" });
    expect(at("2026-03-04T08:00Z")).toMatchObject({ kind: "step" });
  });
});

describe("when clocks change", () => {
  const Always = (zone: string) => `calendar Always { Mon..Sun 00:00..24:00; zone "${zone}" }`;
  const until = (zone: string, wait: string, at: string) =>
    answer(`send within Always\n${wait}\nphone`, {
      declarations: Always(zone),
      context: { now: instant(at) },
    });
  it.each([
    // A time that a day has not is as much later as the clock jumps.
    ["Europe/Berlin", "wait until 02:30", "2026-03-28T22:00Z", "2026-03-29T01:30Z"],
    // A time that a day has twice is the first one.
    ["Europe/Berlin", "wait until 02:30", "2026-10-24T22:00Z", "2026-10-25T00:30Z"],
    ["Australia/Sydney", "wait until 02:30", "2026-10-03T13:00Z", "2026-10-03T16:30Z"],
    // A day is 24 hours; a month keeps the time of day.
    ["Europe/Berlin", "wait 1 day", "2026-03-28T10:00Z", "2026-03-29T10:00Z"],
    ["Europe/Berlin", "wait 1 month", "2026-03-10T10:00Z", "2026-04-10T09:00Z"],
    ["Australia/Sydney", "wait 1 month", "2026-03-10T10:00Z", "2026-04-10T11:00Z"],
    // A date begins at its zone's midnight.
    ["Europe/Berlin", "wait until renewal", "2026-03-02T10:00Z", "2026-03-04T23:00Z"],
  ])("in %s, %s from %s is until %s", (zone, wait, at, expected) => {
    expect(until(zone, wait, at)).toMatchObject({ kind: "wait", until: instant(expected) });
  });
});

describe("waits", () => {
  it("a moment that is past, or missing, does not wait", () => {
    expect(answer("wait until lastContact\nphone")).toMatchObject({ kind: "step" });
    const given = { lastContact: null, pause: null };
    expect(answer("wait until lastContact\nphone", { given })).toMatchObject({ kind: "step" });
    expect(answer("wait pause\nphone", { given })).toMatchObject({ kind: "step" });
  });
  it("a length that is over does not wait", () => {
    const at = (entered: number) =>
      answer("wait 1 day\nphone", { at: "wait", context: { entered } });
    expect(at(now - day)).toMatchObject({ kind: "step" });
    expect(at(now - day + 1)).toMatchObject({ kind: "wait", until: now + 1 });
  });
});
