import { describe, expect, it } from "vitest";
import { type Context, enrolls, type JsonObject } from "../src/index.ts";
import { now, record } from "./constructs/construct.ts";
import { answer as answerTo, sequenceOf } from "./interpreter/ask.ts";

function answer(body: string, given: JsonObject = {}, context: Partial<Context> = {}, at?: string) {
  return answerTo(body, { given, context, ...(at === undefined ? {} : { at }) });
}

function holds(condition: string, given: JsonObject = {}): boolean {
  return answer(`when ${condition} -> phone else email`, given).position === "when/then/phone";
}

describe("the line itself", () => {
  const line = "when budget > 1000000 -> meeting else email; exit when bpf.stage = Qualify";
  it.each([
    ["1000001", "Engage", "meeting"],
    ["1000000", "Engage", "email"],
    [null, "Engage", "email"],
  ])("a budget of %s at %s gets %s", (budget, stage, activity) => {
    expect(answer(line, { budget, bpf: { stage } })).toMatchObject({ kind: "step", activity });
  });
  it("stage Qualify exits, however large the budget", () => {
    expect(answer(line, { budget: "2000000", bpf: { stage: "Qualify" } })).toMatchObject({
      kind: "exit",
      criterion: "bpf.stage = Qualify",
    });
  });
});

describe("missing values", () => {
  const given = { budget: null, employees: null, vip: null };
  it.each([
    ["budget > 1M", false],
    ["budget <= 1M", false],
    ["not (budget > 1M)", true],
    ["budget != 1M", true],
    ["employees not in [1, 2]", true],
    ["employees + 1 is missing", true],
    ["employees ?? 3 = 3", true],
    ["vip", false],
    ["not vip", true],
    ["10 / 0 + employees is missing", true],
  ])("%s is %s", (condition, expected) => {
    expect(holds(condition, given)).toBe(expected);
  });
});

describe("money", () => {
  it.each([
    ["budget + 0.20 USD = 0.30 USD", "0.10"],
    ["budget + 0.0001 USD = 1_000_000_000_000_000 USD", "999999999999999.9999"],
    ["budget / 2 = 0.0002 USD", "0.0003"],
    ["budget / 2 = 0.0002 USD", "0.0005"],
    ["budget * 20% = 0.02 USD", "0.1"],
  ])("%s for %s", (condition, budget) => {
    expect(holds(condition, { budget })).toBe(true);
  });
  it("a missing rate is a failure", () => {
    expect(answer("when price > 10 USD -> phone")).toMatchObject({
      kind: "failure",
      missing: "a rate from EUR to USD",
    });
  });
});

describe("waits", () => {
  const day = 86_400_000;
  it("counts from when the position was entered", () => {
    expect(answer("wait 3 days", {}, { entered: now - day }, "wait")).toMatchObject({
      kind: "wait",
      until: now + 2 * day,
    });
  });
  it("counts an event that happened at the deadline, and none after it", () => {
    const body = "a: email\nwait for a.replied up to 1 day -> phone else meeting";
    const at = (replied: number) =>
      answer(body, {}, { entered: now - 2 * day, outcomes: { a: { replied } } }, "wait-for");
    expect(at(now - day)).toMatchObject({ activity: "phone" });
    expect(at(now - day + 1)).toMatchObject({ activity: "meeting" });
  });
  it("takes the last day where a month is shorter", () => {
    const january = Date.UTC(2026, 0, 31, 10);
    expect(answer("wait 1 month", {}, { now: january })).toMatchObject({
      until: Date.UTC(2026, 1, 28, 10),
    });
  });
});

describe("a repeat", () => {
  const body = "repeat up to 2 times every 1 day { phone } until vip\nemail";
  it("pauses after a round, takes the next one, and goes on after the last", () => {
    const first = answer(body);
    expect(first).toMatchObject({ activity: "phone", rounds: [{ count: 1, began: now }] });
    const rounds = [{ count: 1, began: now }];
    const pause = answer(body, {}, { rounds }, first.position);
    expect(pause).toMatchObject({ kind: "wait", for: "vip", deadline: now + 86_400_000 });
    const later = { now: now + 86_400_000, rounds };
    const second = answer(body, {}, later, pause.position);
    expect(second).toMatchObject({ activity: "phone", rounds: [{ count: 2, began: later.now }] });
    const last = { now: later.now, rounds: [{ count: 2, began: later.now }] };
    expect(answer(body, {}, last, second.position)).toMatchObject({ activity: "email" });
    expect(answer(body, { vip: true }, later, pause.position)).toMatchObject({ activity: "email" });
  });
});

describe("enrolls", () => {
  it("asks who is suppressed and who is eligible", () => {
    const sequence = sequenceOf(
      'enroll when employees > 5\nsuppress when tags contains "x"\nphone',
    );
    const ask = (given: JsonObject) => enrolls(sequence, { ...record, ...given }, { now });
    expect(ask({})).toEqual({ enrolls: true });
    expect(ask({ employees: 5 })).toEqual({
      enrolls: false,
      because: "not eligible",
      condition: "employees > 5",
    });
    expect(ask({ tags: ["x"] })).toMatchObject({ because: "suppressed" });
  });
});
