import { describe, expect, it } from "vitest";
import { now } from "../constructs/construct.ts";
import { answer, instant } from "./ask.ts";

const day = 86_400_000;

describe("global criteria", () => {
  it("come first, wherever they stand and from every position", () => {
    const body = 'talk: phone\nwait 3 days\nemail\nexit when employees = 10 as "ten"';
    for (const at of ["start", "talk", "wait", "email", "end"]) {
      expect(answer(body, { at })).toMatchObject({ kind: "exit", reason: "ten" });
      expect(answer(body, { at, given: { employees: 11 } }).kind).not.toBe("exit");
    }
  });
  it("are tested in the order written, goals among them, `include` in its place", () => {
    const given = { status: "Disqualified" };
    const exit = 'exit when employees = 10 as "own"';
    const goal = 'goal when tags contains "test"';
    const kinds = (...lines: string[]) => answer([...lines, "phone"].join("\n"), { given });
    expect(kinds(exit, "include Standard", goal)).toMatchObject({ reason: "own" });
    expect(kinds("include Standard", exit, goal)).toMatchObject({ reason: "disqualified" });
    expect(kinds(goal, exit, "include Standard")).toMatchObject({ kind: "goal" });
  });
  it("that hold everywhere come before all of a sequence's own", () => {
    const declarations = 'exits Legal for lead everywhere { exit when vip as "legal" }';
    const asked = { given: { vip: true }, declarations };
    expect(answer("goal when vip\nexit when vip\nphone", asked)).toMatchObject({
      kind: "exit",
      reason: "legal",
    });
  });
  it("name what was met", () => {
    expect(answer("exit when employees  =  10\nphone")).toMatchObject({
      criterion: "employees = 10",
    });
  });
});

describe("a wait for a condition", () => {
  const body = "a: email\nwait for a.replied or vip up to 1 day -> phone else meeting";
  const at = (entered: number, replied?: number, vip = false) =>
    answer(body, {
      at: "wait-for",
      given: { vip },
      context: { entered, outcomes: replied === undefined ? {} : { a: { replied } } },
    });
  it("that holds already goes on at once", () => {
    expect(
      answer(body, { at: "a", context: { outcomes: { a: { replied: now - day } } } }),
    ).toMatchObject({ activity: "phone" });
  });
  it("waits at most until the deadline, which is over when it has come", () => {
    expect(at(now - day + 1)).toMatchObject({ kind: "wait", deadline: now + 1 });
    expect(at(now - day)).toMatchObject({ activity: "meeting" });
  });
  it("counts an event by when it happened, up to and including the deadline", () => {
    expect(at(now - 3 * day, now - 2 * day)).toMatchObject({ activity: "phone" });
    expect(at(now - 3 * day, now - 2 * day + 1)).toMatchObject({ activity: "meeting" });
  });
  it("counts what carries no time as the record has it", () => {
    expect(at(now - 3 * day, undefined, true)).toMatchObject({ activity: "phone" });
  });
  it("goes on after it where there is nothing to do", () => {
    const late = { at: "wait-for", context: { entered: now - 3 * day } };
    expect(answer("wait for vip up to 1 day -> phone\nemail", late)).toMatchObject({
      activity: "email",
    });
  });
});

describe("an outcome", () => {
  it("of a step that never ran is false", () => {
    const body = "when vip -> a: email\nwhen a.replied -> phone else meeting";
    expect(answer(body)).toMatchObject({ activity: "meeting" });
  });
});

describe("a split", () => {
  const body = "split one { 30% -> phone; 70% -> split two { 50% -> email; 50% -> meeting } }";
  const taken = (id: string, given = {}) => {
    const action = answer(body, { given: { ...given, id } });
    return action.kind === "step" ? action.activity : action.kind;
  };
  it("falls the same way for the same record, whatever else changes", () => {
    for (const id of ["a", "b", "c", "d"]) {
      expect(taken(id, { employees: 3, bpf: null })).toBe(taken(id));
    }
  });
  it("takes its shares, and two don't correlate", () => {
    const counts = new Map<string, number>();
    for (let id = 0; id < 400; id++) {
      const name = taken(`record-${id}`);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const near = (name: string, share: number) =>
      expect(Math.abs((counts.get(name) ?? 0) - share * 400)).toBeLessThan(40);
    near("phone", 0.3);
    near("email", 0.35);
    near("meeting", 0.35);
  });
});

describe("a repeat", () => {
  const body = "repeat up to 3 times every 1 day { a: phone } until vip\nemail";
  const rounds = (count: number, began: number) => ({ rounds: [{ count, began }] });
  it("does a round at least, even where `until` holds already", () => {
    expect(answer(body, { given: { vip: true } })).toMatchObject({ activity: "phone" });
  });
  it("asks `until` after each round and while it pauses", () => {
    const given = { vip: true };
    const context = rounds(1, now);
    expect(answer(body, { at: "a", given, context })).toMatchObject({ activity: "email" });
    expect(answer(body, { at: "repeat", given, context })).toMatchObject({ activity: "email" });
  });
  it("pauses from when the round began", () => {
    expect(answer(body, { at: "a", context: rounds(1, now - day / 2) })).toMatchObject({
      kind: "wait",
      deadline: now + day / 2,
    });
    expect(answer(body, { at: "a", context: rounds(1, now - 2 * day) })).toMatchObject({
      activity: "phone",
      rounds: [{ count: 2, began: now }],
    });
  });
  it("ends after the last round without a pause", () => {
    expect(answer(body, { at: "a", context: rounds(3, now) })).toMatchObject({ activity: "email" });
  });
});

describe("send within", () => {
  const at = (text: string, position = "start") =>
    answer("send within Office\nset vip = true\ntalk: phone", {
      at: position,
      context: { now: instant(text) },
    });
  it.each([
    ["2026-03-02T12:00Z", "2026-03-02T13:00Z"],
    ["2026-03-06T17:00Z", "2026-03-07T09:00Z"],
    ["2026-03-07T12:00Z", "2026-03-09T09:00Z"],
    ["2026-12-24T17:00Z", "2026-12-26T09:00Z"],
  ])("a step at %s waits until %s", (text, opens) => {
    expect(at(text, "set vip")).toMatchObject({
      kind: "wait",
      until: instant(opens),
      position: "talk/window",
    });
    expect(at(opens, "talk/window")).toMatchObject({ kind: "step", position: "talk" });
  });
  it("holds back steps alone", () => {
    expect(at("2026-03-02T12:30Z")).toMatchObject({ kind: "set" });
  });
});

describe("a branch", () => {
  it("gives `else` to the nearest `when`", () => {
    const body = "when employees > 5 -> when vip -> phone else email\nmeeting";
    expect(answer(body)).toMatchObject({ activity: "email" });
    expect(answer(body, { given: { employees: 1 } })).toMatchObject({ activity: "meeting" });
  });
  it("goes on after a block that does not leave", () => {
    const body = "when employees > 5 -> email\nphone";
    expect(answer(body, { at: "when/then/email" })).toMatchObject({ activity: "phone" });
  });
});

describe("a stage", () => {
  const past = (stage: string | null, status = "active") =>
    answer("when bpf.stage past Qualify -> phone else email", {
      given: { bpf: { stage, status } },
    });
  it.each([
    [null, "email"],
    ["Inquiry", "email"],
    ["Qualify", "email"],
    ["Propose", "phone"],
    ["Trial", "phone"],
    ["Close", "phone"],
  ])("%s: `past Qualify` answers %s", (stage, activity) => {
    expect(past(stage)).toMatchObject({ activity });
  });
  it("keeps its place however the process ended", () => {
    expect(past("Trial", "aborted")).toMatchObject({ activity: "phone" });
    expect(past("Inquiry", "finished")).toMatchObject({ activity: "email" });
  });
});
