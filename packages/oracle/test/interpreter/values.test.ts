import { describe, expect, it } from "vitest";
import { answer, holds } from "./ask.ts";

describe("money", () => {
  it.each([
    // A bare number is an amount of the currency beside it.
    ["budget = 1", "1"],
    ["1 = budget", "1"],
    ["budget in [1, 2]", "2"],
    ["budget between 1 and 2", "2"],
    ["budget * 3 = 0.30 USD", "0.1"],
    ["budget + budget - budget = 999999999999999.9999", "999999999999999.9999"],
    ["budget * 2 = 1999999999999999.9998", "999999999999999.9999"],
    ["budget * 33.3% = 0.0333", "0.1"],
    // Products are never rounded.
    ["budget * 0.00001 * 100_000 = budget", "0.0001"],
    // Half-even to four decimals.
    ["budget / 2 = 0 USD", "0.0001"],
    ["budget / 2 = 0.0002 USD", "0.0003"],
    ["budget / 2 = 0.0002 USD", "0.0005"],
    ["budget / 2 = -0.0002 USD", "-0.0003"],
    ["budget / 3 = 0.3333 USD", "1"],
    ["budget / 3 = 0.6667 USD", "2"],
    // A ratio of amounts is a number.
    ["budget / 4 USD = 0.25", "1"],
  ])("%s for %s", (condition, budget) => {
    expect(holds(condition, { given: { budget } })).toBe(true);
  });

  const price = (amount: string, currency = "EUR") => ({ given: { price: { amount, currency } } });
  it("of whatever currency goes through the caller's rates, from its own to the known one", () => {
    const asked: string[] = [];
    const rates = (from: string, to: string) => {
      asked.push(`${from}>${to}`);
      return "1.0837";
    };
    expect(holds("price = 11.37885 USD", { ...price("10.5"), context: { rates } })).toBe(true);
    expect(new Set(asked)).toEqual(new Set(["EUR>USD"]));
  });
  it("of the known currency needs no rate", () => {
    expect(holds("price = 10.5 USD", price("10.5", "USD"))).toBe(true);
  });
  it("fails where a rate is missing, but not where the amount is", () => {
    expect(answer("when price != 1 USD -> phone", price("1"))).toMatchObject({ kind: "failure" });
    expect(holds("price != 1 USD", { given: { price: null } })).toBe(true);
  });
});

describe("percents", () => {
  it.each([
    "probability = 20%",
    "probability + 5% = 25%",
    "probability * 2 = 40%",
    "probability / 2 = 10%",
    "probability / 10% = 2",
    "budget * probability = 200_000.00002 USD",
    "employees * probability = 200%",
  ])("%s for 20", (condition) => {
    expect(holds(condition)).toBe(true);
  });
});

describe("text", () => {
  it("is ordered by code point", () => {
    expect(holds('subject < "\u{1f600}"', { given: { subject: "\uff5e" } })).toBe(true);
  });
  it("compares exactly", () => {
    expect(holds('subject = "E\u0301"', { given: { subject: "\u00c9" } })).toBe(false);
    expect(holds('subject = "A"', { given: { subject: "a" } })).toBe(false);
    expect(holds('subject contains ""')).toBe(true);
  });
  it("turns to lower case in one way everywhere", () => {
    expect(holds('lower(subject) = "i\u0307"', { given: { subject: "\u0130" } })).toBe(true);
    expect(holds('upper(subject) = "SS"', { given: { subject: "ß" } })).toBe(true);
  });
  it("holds values in words, a missing one as empty text", () => {
    const text = (title: string, given = {}) =>
      answer(`task(title = "${title}")`, { given }) as { args?: { title?: unknown } };
    expect(text("<{company.name}>", { company: null }).args?.title).toBe("<>");
    expect(text("{budget}|{price}|{probability}|{employees}").args?.title).toBe(
      "1000000.0001 USD|10.5 EUR|20%|10",
    );
    expect(text("{renewal}|{lastContact}|{call}|{pause}|{vip}|{rating}").args?.title).toBe(
      "2026-03-05|2026-02-27T10:00:00Z|09:00|P1DT12H||Hot",
    );
  });
});

describe("lists", () => {
  const task = (title: string, done: boolean, effort: number, cost: string) => ({
    title,
    done,
    effort,
    cost,
    subject: "row",
  });
  it.each([
    ['tags contains "test"', true],
    ['tags contains "tes"', false],
    ['tags contains "Test"', false],
    ["any(tasks where done)", true],
    ["all(tasks where done)", false],
    // A row's fields hide the record's; what the row hasn't is the record's.
    ['any(tasks where subject = "row")', true],
    ['all(tasks where subject = "row" and employees = 10)', true],
    ["count(tasks where effort > employees)", undefined],
    ["count(tasks) = 2", true],
    ["count(tasks where not done) = 1", true],
    ["sum(tasks.effort) = 5", true],
    ["sum(tasks.cost) = 0.3 USD", true],
    ["sum(tasks.effort where done) = 2", true],
  ])("%s is %s", (condition, expected) => {
    if (expected === undefined) expect(holds(`${condition} = 0`)).toBe(true);
    else expect(holds(condition)).toBe(expected);
  });
  it("of nothing: any is false, all is true, count and sum are zero", () => {
    const given = { tasks: [] };
    expect(holds("any(tasks where done)", { given })).toBe(false);
    expect(holds("all(tasks where done)", { given })).toBe(true);
    expect(holds("count(tasks) = 0", { given })).toBe(true);
    expect(holds("sum(tasks.effort) = 0", { given })).toBe(true);
    expect(holds("sum(tasks.cost) = 0", { given })).toBe(true);
  });
  it("of amounts add up exactly", () => {
    const tasks = ["999999999999999.9999", "0.0001", "-1000000000000000"].map((cost) =>
      task("t", false, 1, cost),
    );
    expect(holds("sum(tasks.cost) = 0 USD", { given: { tasks } })).toBe(true);
  });
});
