import { calendar } from "@seqlang/calendar";
import type { Action } from "@seqlang/runtime";
import { describe, expect, it } from "vitest";
import { program, sequenceOf } from "./program.ts";

const person = { id: "1", name: "Ada", tags: [] };

/** Whether a condition of the language holds of a record, by what a sequence then does. */
function holds(condition: string, record: object, context: object = {}): boolean | string {
  const main = sequenceOf(`when ${condition} -> phone else meeting`);
  const given = { now: Date.parse("2026-03-02T10:00Z"), calendar, ...context };
  const action = main.evaluate(main.parse({ ...person, ...record }), given);
  if (action.kind === "failure") return action.missing;
  return action.kind === "step" && action.activity === "phone";
}

describe("money, from the text to the answer", () => {
  it.each([
    ["budget + spent = 0.30 USD", { budget: 0.1, spent: 0.2 }, true],
    ["budget + spent > 0.30 USD", { budget: 0.1, spent: 0.2 }, false],
    ["budget = 999_999_999_999_999.9999 USD", { budget: "999999999999999.9999" }, true],
    ["budget < 1_000_000_000_000_000 USD", { budget: "999999999999999.9999" }, true],
    ["budget + 0.0001 USD = 1_000_000_000_000_000 USD", { budget: "999999999999999.9999" }, true],
    ["budget * 3 = 0.30 USD", { budget: 0.1 }, true],
    ["budget * 20% = 0.02 USD", { budget: 0.1 }, true],
    ["budget / 3 = 33.3333 USD", { budget: 100 }, true],
    ["budget / 2 = 0 USD", { budget: "0.0001" }, true],
    ["budget / 2 = 0.0002 USD", { budget: "0.0003" }, true],
    ["budget / 2 = -0.0002 USD", { budget: "-0.0003" }, true],
    ["budget / 0 is missing", { budget: 1 }, true],
    ["budget > 1000", { budget: "1000.0001" }, true],
  ])("%s of %j: %s", (condition, record, expected) => {
    expect(holds(condition, record)).toBe(expected);
  });

  it("goes through rates that the caller gives, and fails where one is missing", () => {
    const record = { quote: { amount: "100", currency: "EUR" } };
    const rates = (from: string, to: string) => (from === "EUR" && to === "USD" ? 1.25 : undefined);
    expect(holds("quote >= 125 USD", record, { rates })).toBe(true);
    expect(holds("quote > 125 USD", record, { rates })).toBe(false);
    const yen = { quote: { amount: "100", currency: "JPY" } };
    expect(holds("quote >= 125 USD", yen, { rates })).toMatch(/JPY/);
    expect(holds("quote >= 125 USD", record)).toMatch(/EUR/);
    expect(holds("quote >= 125 USD", {})).toBe(false);
  });

  it("reaches arguments as decimal text, or not at all", () => {
    const main = sequenceOf('task(title = "x", amount = budget / 3)');
    const ask = (record: object) => main.evaluate(main.parse({ ...person, ...record }), { now: 0 });
    expect(ask({ budget: 100 })).toHaveProperty("args", { title: "x", amount: "33.3333" });
    expect(ask({})).toHaveProperty("args");
    expect(Object.keys((ask({}) as Action & { args: object }).args)).toEqual(["title"]);
  });
});

/** Until when a sequence in an office's time waits that it entered then. */
function waitsUntil(wait: string, entered: string, zone: string, hours = ""): string {
  const main = sequenceOf(
    `send within Office\n${wait}\nphone`,
    `calendar Office for lead { ${hours || "Mon..Sun 00:00..24:00"}; zone "${zone}" }`,
  );
  const now = Date.parse(entered);
  const action = main.evaluate(main.parse(person), { now, calendar });
  if (action.kind !== "wait" || !("until" in action)) return action.kind;
  return new Date(action.until).toISOString().replace(":00.000Z", "Z");
}

describe("time, from the text to the answer", () => {
  it.each([
    // Clocks go forward in Paris on 29 March 2026, and back in Sydney on 5 April. Business days and
    // months keep the wall clock's time; a day is 24 hours.
    ["wait 1 business day", "2026-03-28T09:00Z", "Europe/Paris", "2026-03-29T08:00Z"],
    ["wait 1 business day", "2026-04-03T23:00Z", "Australia/Sydney", "2026-04-05T00:00Z"],
    ["wait 1 business day", "2026-10-24T08:00Z", "Europe/Paris", "2026-10-25T09:00Z"],
    ["wait 1 month", "2026-03-15T09:00Z", "Europe/Paris", "2026-04-15T08:00Z"],
    ["wait 1 month", "2026-09-15T00:00Z", "Australia/Sydney", "2026-10-14T23:00Z"],
    ["wait 1 day", "2026-03-28T09:00Z", "Europe/Paris", "2026-03-29T09:00Z"],
    ["wait 24 hours", "2026-03-28T09:00Z", "Europe/Paris", "2026-03-29T09:00Z"],
    ["wait until 02:30", "2026-03-29T00:30Z", "Europe/Paris", "2026-03-29T01:30Z"],
    ["wait until 09:00", "2026-03-28T12:00Z", "Europe/Paris", "2026-03-29T07:00Z"],
    ["wait until 09:00", "2026-10-24T12:00Z", "Europe/Paris", "2026-10-25T08:00Z"],
    // Months end where they end.
    ["wait 1 month", "2026-01-31T10:00Z", "UTC", "2026-02-28T10:00Z"],
    ["wait 1 month", "2028-01-31T10:00Z", "UTC", "2028-02-29T10:00Z"],
    ["wait 1 year", "2028-02-29T10:00Z", "UTC", "2029-02-28T10:00Z"],
    ["wait 4 years", "2028-02-29T10:00Z", "UTC", "2032-02-29T10:00Z"],
  ])("%s from %s in %s: until %s", (wait, entered, zone, until) => {
    expect(waitsUntil(wait, entered, zone)).toBe(until);
  });

  it("keeps a step back until the office opens, over a holiday and a weekend", () => {
    const hours = "Mon..Fri 09:00..12:00, 13:00..17:00; closed 2026-12-25";
    const step = (now: string) => waitsUntil("", now, "Europe/Paris", hours);
    expect(step("2026-12-24T08:00Z")).toBe("step");
    expect(step("2026-12-24T11:30Z")).toBe("2026-12-24T12:00Z");
    // The 25th is a Friday that is closed.
    expect(step("2026-12-24T16:00Z")).toBe("2026-12-28T08:00Z");
    expect(waitsUntil("wait 2 business days", "2026-12-23T10:00Z", "Europe/Paris", hours)).toBe(
      "2026-12-28T10:00Z",
    );
  });

  it.each([
    ["born on 2028-02-29", { born: "2028-02-29" }, "2028-02-29T10:00Z", true],
    ["born older than 1 year", { born: "2028-02-29" }, "2029-02-27T10:00Z", false],
    ["born older than 1 year", { born: "2028-02-29" }, "2029-03-01T10:00Z", true],
    ["seen in last 14 days", { seen: "2026-03-02T10:00:00Z" }, "2026-03-16T10:00Z", true],
    ["seen in last 14 days", { seen: "2026-03-02T10:00:00Z" }, "2026-03-16T10:01Z", false],
    ["seen in this quarter", { seen: "2026-03-31T23:59:59Z" }, "2026-01-01T00:00Z", true],
    ["seen in this quarter", { seen: "2026-04-01T00:00:00Z" }, "2026-01-01T00:00Z", false],
    ["days since seen > 1", { seen: "2026-03-01T09:00:00Z" }, "2026-03-02T10:00Z", true],
  ])("%s of %j at %s: %s", (condition, record, now, expected) => {
    expect(holds(condition, record, { now: Date.parse(now) })).toBe(expected);
  });
});

describe("absent, null and empty, from the text to the answer", () => {
  const absent = {};
  const nothing = { nick: null, budget: null, rating: null, vip: null, share: null };
  it.each([
    ["nick is missing", true],
    ['nick = ""', false],
    ['nick != ""', true],
    ['nick contains ""', false],
    ['nick not contains "x"', true],
    ["nick not in [name]", true],
    ["budget <= 1M USD", false],
    ["not (budget > 1M USD)", true],
    ["budget + 1 USD is missing", true],
    ["(budget ?? 5 USD) = 5 USD", true],
    ["rating != Hot", true],
    ["rating in [Hot, Warm]", false],
    ["vip", false],
    ["not vip", true],
    ["vip = false", false],
    ['"{nick}" = ""', true],
    ["bpf.stage is missing", true],
    ["bpf.stage != Qualify", true],
    ["bpf.stage past Inquiry", false],
  ])("%s of what is absent or null: %s", (condition, expected) => {
    expect(holds(condition, absent)).toBe(expected);
    expect(holds(condition, nothing)).toBe(expected);
  });

  it("takes an empty text and an empty list for what they are", () => {
    expect(holds("nick is missing", { nick: "" })).toBe(false);
    expect(holds('nick = ""', { nick: "" })).toBe(true);
    expect(holds('nick contains ""', { nick: "" })).toBe(true);
    expect(holds("count(tags) = 0", { tags: [] })).toBe(true);
    expect(holds('tags contains ""', { tags: [] })).toBe(false);
  });
});

describe("private fields", () => {
  const declarations = `
    entity lead { name: text; private notes: text? }
    activity task(title: text, other: text = "plain") yields done
  `;
  const told = (body: string): string => {
    const main = program(`sequence Main for lead { ${body} }`, declarations).exported["Main"]!;
    const record = main.parse({ name: "Ada", notes: "Secret" });
    return (
      JSON.stringify(main.explain(record, { now: 0 }).decisions) +
      main.explain(record, { now: 0 }).text
    );
  };

  it.each([
    ["a condition", 'when notes contains "e" -> task(title = "x")'],
    ["an argument", 'task(title = "about {notes}")'],
    ["an update of it", "set notes = lower(notes)"],
    ["an update from it", `set name = upper(notes ?? "")`],
    [
      "the case of a match",
      'match notes { "Secret" -> task(title = "x"); else -> task(title = "y") }',
    ],
  ])("stay out of explanations: %s", (_, body) => {
    const source = body.replaceAll('"Secret"', "");
    expect(told(body).replaceAll(source, "")).not.toMatch(/(?<!")secret/i);
  });

  it("hide no more than what tells of them", () => {
    expect(told('task(title = "about {notes}", other = name)')).toContain(
      "task(title = (private), other = Ada)",
    );
  });
});

it("whether a record may enter can't be said without a rate", () => {
  const main = sequenceOf("enroll when quote > 10 USD\nphone");
  const record = main.parse({ ...person, quote: { amount: "100", currency: "JPY" } });
  expect(main.enrolls(record, { now: 0 })).toEqual({
    enrolls: false,
    because: "failure",
    missing: "a rate from JPY to USD",
  });
});
