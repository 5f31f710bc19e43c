import { describe, expect, it } from "vitest";
import { loadOne } from "./load.ts";
import * as e from "./model/expression.ts";
import { everything } from "./model/everything.ts";
import * as m from "./model/flow.ts";
import * as l from "./model/lead.ts";
import * as v from "./model/vocabulary.ts";

const now = Date.UTC(2026, 2, 2, 10);
const dayLength = 86_400_000;
const calendar = {
  local: () => undefined,
  instant: () => undefined,
  nextOpen: (instant: number) => instant,
  addBusinessDays: (instant: number, days: number) => instant + days * dayLength,
};
const person = { id: "1", name: "Ada" };

/** Whether a condition holds of a record, by the step that a sequence then takes. */
function holds(condition: Parameters<typeof e.when>[0], record: object, rates?: () => number) {
  const sequence = loadOne(
    m.sequence(l.lead, [m.branch(e.when(condition), [m.step(l.phone, "yes")])]),
  );
  const action = sequence.evaluate(sequence.parse({ ...person, ...record }), {
    now,
    ...(rates === undefined ? {} : { rates }),
  });
  return action.kind === "failure" ? action.missing : action.kind === "step";
}

describe("the seed line", () => {
  const seed = loadOne(
    m.sequence(
      l.lead,
      [
        m.branch(
          e.when(e.compare(e.f(l.budget), ">", e.dollars("1000000")), "budget > 1000000"),
          [m.step(l.meeting, "when/then/meeting", { length: e.minutes(30) })],
          [m.step(l.email, "when/else/email")],
        ),
      ],
      {
        criteria: [
          m.criterion(
            e.when(
              e.compare(e.stage(l.flow), "=", e.stageOf(l.flow, "Qualify")),
              "bpf.stage = Qualify",
            ),
          ),
        ],
      },
    ),
  );
  const ask = (record: object) => seed.evaluate(seed.parse(record), { now });

  it("answers its four cases", () => {
    expect(ask({ budget: 1_000_001 })).toMatchObject({ kind: "step", activity: "meeting" });
    expect(ask({ budget: 1_000_000 })).toMatchObject({ kind: "step", activity: "email" });
    expect(ask({})).toMatchObject({ kind: "step", activity: "email" });
    const exit = { kind: "exit", criterion: "bpf.stage = Qualify" };
    expect(ask({ budget: 2e6, bpf: { stage: "Qualify" } })).toMatchObject(exit);
  });

  it("answers without allocating: the same object each time", () => {
    expect(ask({ budget: 2e6 })).toBe(ask({ budget: 3e6 }));
    expect(Object.isFrozen(ask({}))).toBe(true);
  });

  it("tests the criteria from every position", () => {
    const leaving = seed.parse({ bpf: { stage: "Qualify" } });
    for (const position of ["start", "when/then/meeting", "end", "nowhere"]) {
      expect(seed.next(position, leaving, { now }).kind).toBe("exit");
    }
    const staying = seed.parse({});
    expect(seed.next("when/else/email", staying, { now })).toEqual({
      kind: "end",
      position: "end",
    });
    expect(seed.next("nowhere", staying, { now })).toEqual({
      kind: "failure",
      missing: "the position nowhere",
      position: "nowhere",
    });
  });

  it("explains what it decided", () => {
    const { action, decisions } = seed.explain(seed.parse({ budget: "1000000.0001" }), { now });
    expect(action).toMatchObject({ activity: "meeting" });
    expect(decisions.map(({ kind, result, reads }) => [kind, result, reads])).toEqual([
      ["criterion", false, [{ path: "bpf.stage" }]],
      ["when", true, [{ path: "budget", value: "1000000.0001" }]],
    ]);
  });
});

describe("statements", () => {
  const all = loadOne(everything());
  const record = (more: object = {}) => all.parse({ ...person, ...more });
  const context = { now, calendar };

  it("waits for a condition until its deadline", () => {
    const waiting = all.next("intro", record(), context);
    const deadline = now + 3 * dayLength;
    expect(waiting).toEqual({ kind: "wait", for: "intro.replied", deadline, position: "wait-for" });
    const at = (time: number, replied?: number) =>
      all.next("wait-for", record(), {
        now: time,
        entered: now,
        calendar,
        ...(replied === undefined ? {} : { outcomes: { intro: { replied } } }),
      }).kind;
    expect(at(deadline - 1)).toBe("wait");
    expect(at(deadline)).toBe("set");
    expect(at(deadline + 5, deadline)).toBe("advance");
    expect(at(deadline + 5, deadline + 1)).toBe("set");
  });

  it("counts a wait from when it was entered", () => {
    const arrived = all.next("reminder", record(), context);
    expect(arrived).toEqual({ kind: "wait", until: now + 2 * dayLength, position: "wait" });
    const later = { now: now + dayLength, entered: now, calendar };
    expect(all.next("wait", record(), later)).toEqual(arrived);
    const over = { now: now + 2 * dayLength, entered: now, calendar };
    expect(all.next("wait", record({ rating: "Hot" }), over)).toMatchObject({ activity: "phone" });
    expect(all.next("wait", record(), over)).toMatchObject({ kind: "exit", reason: "unrated" });
  });

  it("waits for the sending window", () => {
    const closed = { now, calendar: { ...calendar, nextOpen: (instant: number) => instant + 60 } };
    expect(all.evaluate(record(), closed)).toEqual({
      kind: "wait",
      until: now + 60,
      position: "intro/window",
    });
    expect(all.next("intro/window", record(), context)).toMatchObject({
      kind: "step",
      name: "intro",
    });
  });

  it("answers a failure where the calendar is missing", () => {
    const failure = { kind: "failure", missing: "a calendar" };
    expect(all.evaluate(record(), { now })).toEqual({ ...failure, position: "start" });
    expect(all.next("wait", record(), { now })).toEqual({ ...failure, position: "wait" });
  });

  it("goes round a repeat, with pauses, at most as often as it says", () => {
    const first = all.next("match/phone", record(), context);
    const rounds = [{ count: 1, began: now }];
    expect(first).toMatchObject({ kind: "step", position: "repeat/phone", rounds });
    const pause = all.next("repeat/phone", record(), { ...context, rounds });
    expect(pause).toEqual({
      kind: "wait",
      for: "intro.opened",
      deadline: now + dayLength,
      position: "repeat",
      rounds,
    });
    const later = { now: now + dayLength, calendar, rounds };
    const second = [{ count: 2, began: now + dayLength }];
    expect(all.next("repeat", record(), later)).toMatchObject({
      activity: "phone",
      rounds: second,
    });
    const last = { now, calendar, rounds: [{ count: 3, began: now - dayLength }] };
    expect(all.next("repeat/phone", record(), last)).toEqual({ kind: "end", position: "end" });
    const opened = { ...context, rounds, outcomes: { intro: { opened: now } } };
    expect(all.next("repeat", record(), opened).kind).toBe("end");
  });

  it("passes arguments, and leaves out what is missing", () => {
    expect(all.evaluate(record({ nick: "ace" }), context)).toMatchObject({
      args: { template: "welcome", to: "ace" },
    });
    expect(all.evaluate(record(), context)).toHaveProperty("args", { template: "welcome" });
    const action = all.next("set", record({ budget: "0.5", share: 20, tags: ["a", "b"] }), context);
    expect(action).toMatchObject({ args: { template: "Hi Ada of : `${x}` 0.5 USD20%a, b" } });
  });

  it("splits by the record's key", () => {
    const taken = Array.from({ length: 1000 }, (_, index) =>
      all.next("wait", all.parse({ ...person, id: String(index), rating: "Cold" }), {
        now: now + 9 * dayLength,
        entered: now,
        calendar,
      }),
    ).filter(({ position }) => position === "pitch/1/email");
    expect(taken.length).toBeGreaterThan(280);
    expect(taken.length).toBeLessThan(390);
  });

  it("tells who may enter", () => {
    expect(all.enrolls(record({ company: {} }), { now })).toEqual({ enrolls: true });
    expect(all.enrolls(record(), { now })).toMatchObject({ because: "not eligible" });
    expect(all.enrolls(record({ flag: true }), { now })).toMatchObject({ because: "suppressed" });
  });

  it("masks private fields", () => {
    const { decisions, text } = all.explain(record({ notes: "secret" }), context, "deal");
    expect(decisions.at(-1)?.reads).toEqual([{ path: "notes", private: true }]);
    expect(text).not.toContain("secret");
  });
});

describe("missing values", () => {
  it("make comparisons false, and their opposites true", () => {
    const isLarge = e.compare(e.f(l.budget), ">", e.dollars("1000000"));
    expect(holds(isLarge, {})).toBe(false);
    expect(holds(e.not(isLarge), {})).toBe(true);
    expect(holds(e.compare(e.f(l.size), "!=", e.n(5)), {})).toBe(true);
    expect(holds(e.compare(e.f(l.size), "=", e.f(l.size)), {})).toBe(false);
    expect(holds(e.compare(e.f(l.nick), "=", e.f(l.company, l.region)), {})).toBe(false);
    expect(holds(e.f(l.flag), {})).toBe(false);
    expect(holds(e.not(e.f(l.flag)), { flag: null })).toBe(true);
    expect(holds(openTasksOf(), {})).toBe(false);
  });

  it("come out of arithmetic with missing sides, and of division by zero", () => {
    const quotient = e.calculate(e.f(l.size), "/", e.n(0));
    expect(holds(e.compare(quotient, ">", e.n(1)), { size: 5 })).toBe(false);
    expect(holds(e.present(quotient), { size: 5 })).toBe(false);
    const huge = e.calculate(e.f(l.size), "*", e.f(l.size));
    expect(holds(e.compare(huge, ">", e.n(1)), { size: 1e200 })).toBe(false);
    const sum = e.calculate(e.f(l.size), "+", e.f(l.company, l.employees));
    expect(holds(e.compare(sum, "<", e.n(9)), { size: 1 })).toBe(false);
    expect(holds(e.compare(sum, "<", e.n(9)), { size: 1, company: { employees: 2 } })).toBe(true);
  });
});

describe("money", () => {
  it("is exact", () => {
    const sum = e.calculate(e.f(l.budget), "+", e.f(l.spent));
    expect(holds(e.compare(sum, "=", e.dollars("0.3")), { budget: 0.1, spent: 0.2 })).toBe(true);
    const large = e.compare(e.f(l.budget), "<", e.dollars("1000000000000000"));
    expect(holds(large, { budget: "999999999999999.9999" })).toBe(true);
    expect(holds(large, { budget: "1000000000000000" })).toBe(false);
    const third = e.calculate(e.f(l.budget), "/", e.n(8));
    expect(holds(e.compare(third, "=", e.dollars("0.0001")), { budget: "0.0010" })).toBe(true);
    expect(holds(e.compare(third, "=", e.dollars("0.0002")), { budget: "0.0012" })).toBe(true);
  });

  it("goes through rates, and fails without one", () => {
    const inDollars = {
      kind: "convert",
      operand: e.f(l.deal),
      currency: "USD",
      type: v.usd,
      optional: true,
      origin: v.origin(),
    } as const;
    const isLarge = e.compare(inDollars, ">", e.dollars("100"));
    const deal = { amount: "100", currency: "EUR" };
    expect(holds(isLarge, { deal })).toBe("a rate from EUR to USD");
    expect(holds(isLarge, { deal }, () => 1.1)).toBe(true);
    expect(holds(isLarge, {})).toBe(false);
  });
});

function openTasksOf() {
  return {
    kind: "aggregate",
    function: "all",
    list: e.f(l.tasks),
    row: { type: { kind: "entity", entity: l.todo } },
    where: e.f(l.flag),
    value: undefined,
    type: v.bool,
    optional: false,
    origin: v.origin(),
  } as const;
}
