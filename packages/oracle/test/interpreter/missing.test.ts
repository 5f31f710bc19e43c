import { describe, expect, it } from "vitest";
import { holds } from "./ask.ts";

const nothing = {
  budget: null,
  employees: null,
  vip: null,
  notes: null,
  company: null,
  renewal: null,
  lastContact: null,
  rating: null,
  call: null,
  bpf: null,
};

describe("a comparison with a missing value is false, and its negation true", () => {
  it.each([
    ["employees = 10", "employees != 10"],
    ["employees in [10]", "employees not in [10]"],
    ["employees between 1 and 100", "employees not between 1 and 100"],
    ["rating = Hot", "rating != Hot"],
    ['notes contains "a"', 'notes not contains "a"'],
    ['notes starts with ""', 'notes not starts with ""'],
    ['notes ends with ""', 'notes not ends with ""'],
    ["renewal on 2026-03-05", "renewal not on 2026-03-05"],
    ["lastContact in last 100 years", "lastContact not in last 100 years"],
    ["renewal in this year", "renewal not in this year"],
    ["lastContact older than 1 minute", "lastContact not older than 1 minute"],
    ["bpf.stage = Engage", "bpf.stage != Engage"],
    ["bpf.stage in [Inquiry, Engage]", "bpf.stage not in [Inquiry, Engage]"],
    ["bpf.stage past Inquiry", "bpf.stage not past Inquiry"],
    ["employees is present", "employees is missing"],
    // A path through a lookup that is missing is missing.
    ["company.employees = 1", "company.employees != 1"],
    // Two missing values are not equal.
    ["notes = company.name", "notes != company.name"],
    ["budget > 1M", "not (budget > 1M)"],
    ["budget <= 1M", "not (budget <= 1M)"],
    ["bpf.stage < Close", "not (bpf.stage < Close)"],
  ])("%s is false, %s is true", (plain, negation) => {
    expect([holds(plain, { given: nothing }), holds(negation, { given: nothing })]).toEqual([
      false,
      true,
    ]);
  });

  it("says nothing of values that are there", () => {
    expect(holds("employees != 10")).toBe(false);
    expect(holds("employees not between 10 and 10")).toBe(false);
    expect(holds("bpf.stage not past Inquiry")).toBe(false);
  });
});

describe("a missing bool", () => {
  it.each([
    ["vip", false],
    ["not vip", true],
    ["vip or not vip", true],
    ["vip ?? true", true],
    ["vip is missing", true],
    ["vip = true", false],
    ["vip != true", true],
  ])("%s is %s", (condition, expected) => {
    expect(holds(condition, { given: nothing })).toBe(expected);
  });
});

describe("arithmetic with a missing value, and division by zero, is missing", () => {
  it.each([
    "employees + 1",
    "1 - employees",
    "budget * 2",
    "renewal + 1 day",
    "days since lastContact",
    "-employees",
    "10 / 0",
    "(10 - 10) / (5 - 5)",
    "probability / 0",
  ])("%s", (value) => {
    expect(holds(`${value} is missing`, { given: nothing })).toBe(true);
  });
  it("so a comparison with it is false either way", () => {
    expect(holds("employees / 0 > 1")).toBe(false);
    expect(holds("employees / 0 <= 1")).toBe(false);
    expect(holds("not (employees / 0 > 1)")).toBe(true);
    expect(holds("budget / 0 is missing")).toBe(true);
    expect(holds("budget / (budget - budget) is missing")).toBe(true);
    expect(holds("(employees / 0 ?? 7) = 7")).toBe(true);
  });
});

describe("present", () => {
  it("empty text and an empty list are", () => {
    expect(holds("notes is present", { given: { notes: "" } })).toBe(true);
    expect(holds("tags is present", { given: { tags: [] } })).toBe(true);
  });
  it("absent and null are not", () => {
    expect(holds("notes is missing", { given: { notes: null } })).toBe(true);
  });
});

describe("what binds how tightly", () => {
  const given = { employees: null, vip: true, doNotEmail: false };
  it.each([
    ["employees ?? 3 = 3", true],
    ["employees ?? 1 + 1 = 2", true],
    ["2 + 2 * 3 = 8", true],
    ["10 - 3 - 2 = 5", true],
    ["16 / 4 / 2 = 2", true],
    ["-2 * 3 = -6", true],
    ["not doNotEmail and vip", true],
    ["not (doNotEmail and vip)", true],
    ["not vip or vip", true],
    ["vip or vip and doNotEmail", true],
    ["(vip or vip) and doNotEmail", false],
    ["not employees = 10", true],
    ["employees ?? employees ?? 5 = 5", true],
  ])("%s is %s", (condition, expected) => {
    expect(holds(condition, { given })).toBe(expected);
  });
});
