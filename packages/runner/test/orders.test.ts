import { calendar } from "@seqlang/calendar";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, enroll, type Enrollment, type Event } from "../src/index.ts";
import { days, Life, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

const sequence = sequenceOf(`
  send within Office
  exit when vip as "looked after"
  goal when intro.bounced
  when budget > 1M USD -> meeting
  intro: email
  wait for intro.replied up to 3 days -> set rating = Hot else {
    repeat up to 3 times every 2 days { chase: email } until chase.replied
  }
  wait until meetingAt
  split pitch { 50% -> phone; 50% -> wait patience }
  match rating { Hot -> task(title = "hurry"); else -> exit as "cold" }`);

const record = fc.record(
  {
    vip: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constantFrom(true, null)),
    budget: fc.oneof({ weight: 9, arbitrary: fc.constant(5) }, fc.constantFrom(2e6, "rubbish")),
    rating: fc.constantFrom("Hot", "Cold", null),
    meetingAt: fc.constantFrom("2026-03-05T09:00:00Z", "2027-01-01T00:00:00Z", null),
    patience: fc.constantFrom("P2D", "P400Y", "-P1D", null),
  },
  { requiredKeys: [] },
);

const keys = ["intro", "chase", "meeting", "phone", "set rating", "when/then/meeting"].flatMap(
  (position) => [1, 2, 3].map((visit) => `e/${position}/${visit}`),
);
const instant = fc.oneof(
  fc.integer({ min: monday - days(5), max: monday + days(40) }),
  fc.constantFrom(Number.NaN, Infinity, -1),
);
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constant("current") },
  fc.constantFrom(...keys, "nonsense"),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<Event>(
      { kind: "finished", key: "current" },
      { kind: "timer", generation: 9 },
    ),
  },
  fc.constant<Event>({ kind: "changed" }),
  fc.record({ kind: fc.constant("changed" as const), fields: fc.subarray(["vip", "rating"]) }),
  fc.record({ kind: fc.constant("finished" as const), key, at: instant }),
  fc.record({ kind: fc.constant("skipped" as const), key, at: instant }),
  fc.record({
    kind: fc.constant("outcome" as const),
    key,
    outcome: fc.constantFrom("replied", "opened", "bounced", "__proto__"),
    at: instant,
  }),
  fc.record({ kind: fc.constant("deferred" as const), key, until: instant }),
  fc.record({ kind: fc.constant("timer" as const), generation: fc.integer({ min: -1, max: 9 }) }),
  fc.constantFrom<Event>({ kind: "paused" }, { kind: "resumed" }, { kind: "skip" }),
  fc.record({ kind: fc.constant("snoozed" as const), until: instant }),
);

/** What happens, with what the record becomes and how much time passes before. */
const changes = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, record);
const happening = fc.record({ event, fields: changes, passes: fc.integer({ min: -9, max: 90 }) });
const anything = fc.array(happening, { maxLength: 60, size: "max" });
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** Keys and timers that exist more often than chance would have it. */
function aimed(happened: Event, { handedOut, timer }: Enrollment): Event {
  if ("key" in happened && happened.key === "current") {
    return { ...happened, key: handedOut?.key ?? "nothing" };
  }
  const current = happened.kind === "timer" && happened.generation > 2;
  return current ? { ...happened, generation: timer?.generation ?? 0 } : happened;
}

function live(happenings: readonly Happening[], times: (event: Event) => number) {
  const begun = enroll(sequence, { id: "lead-1" }, monday, { id: "e", key: "lead-1", calendar });
  if ("refused" in begun) throw new Error(begun.refused);
  let { enrollment } = begun;
  const effects = [...begun.effects];
  const states = [enrollment];
  let now = monday;
  let fields: object = { id: "lead-1" };
  for (const { event: aim, fields: changed, passes } of happenings) {
    now += passes * 3_600_000;
    fields = { ...fields, ...changed };
    const happened = aimed(aim, enrollment);
    for (let time = 0; time < times(happened); time++) {
      const surroundings = { sequence, record: fields, calendar };
      const state = JSON.parse(JSON.stringify(enrollment)) as Enrollment;
      const told = advance(state, happened, now, surroundings);
      expect(advance(state, happened, now, surroundings)).toEqual(told);
      ({ enrollment } = told);
      effects.push(...told.effects);
      states.push(enrollment);
    }
  }
  return { enrollment, effects, states };
}

describe("whatever happens, in whatever order", () => {
  it("nothing throws, states are plain JSON, and one who left stays away", () => {
    fc.assert(
      fc.property(anything, (happenings) => {
        const { states, effects } = live(happenings, () => 1);
        for (const [index, state] of states.entries()) {
          expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
          const previous = states[index - 1];
          if (previous?.status.kind === "left") expect(state).toEqual(previous);
          if (state.status.kind !== "left") continue;
          expect([state.handedOut, state.timer, state.snoozed]).toEqual([
            undefined,
            undefined,
            undefined,
          ]);
        }
        expect(effects.filter(({ kind }) => kind === "leave").length).toBeLessThan(2);
      }),
      { numRuns: 300 },
    );
  });

  it("one that goes on is waiting for something: a report, a timer, an operator, an answer", () => {
    fc.assert(
      fc.property(anything, (happenings) => {
        for (const state of live(happenings, () => 1).states) {
          const waits =
            state.handedOut ?? state.timer ?? state.blocked ?? state.status.kind !== "active";
          expect(waits).toBeTruthy();
        }
      }),
      { numRuns: 300 },
    );
  });

  it("what is handed out under a key is either taken back, deferred, or nothing comes beside it", () => {
    fc.assert(
      fc.property(anything, (happenings) => {
        const kept = happenings.filter((one) => one.event.kind !== "deferred");
        const { effects } = live(kept, () => 1);
        const handed = effects.flatMap((effect) =>
          effect.kind === "perform" || effect.kind === "set" ? [effect.key] : [],
        );
        expect(new Set(handed).size).toBe(handed.length);
        const withdrawn = effects.flatMap((one) => (one.kind === "withdraw" ? [one.key] : []));
        expect(new Set(withdrawn).size).toBe(withdrawn.length);
        expect(handed).toEqual(expect.arrayContaining(withdrawn));
      }),
      { numRuns: 300 },
    );
  });

  it("a report that comes several times is as good as one that comes once", () => {
    const repeats = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(anything, repeats, (happenings, times) => {
        const once = live(happenings, () => 1);
        // Without the place that is meant, a skip goes one place further each time.
        const often = live(happenings, ({ kind }) => (kind === "skip" ? 1 : times));
        expect(often.enrollment).toEqual(once.enrollment);
        expect(often.effects).toEqual(once.effects);
      }),
      { numRuns: 300 },
    );
  });
});

describe("reports of what happened before the deadline", () => {
  const simple = sequenceOf(`
    exit when intro.bounced as "bounced"
    exit when vip as "looked after"
    intro: email
    wait for intro.replied up to 3 days -> meeting else phone`);
  const outcomes = ["sent", "opened", "replied", "bounced"] as const;
  const report = fc.record({
    outcome: fc.constantFrom(...outcomes),
    at: fc.integer({ min: monday, max: monday + days(3) }),
  });

  it("lead to the same place in any order, however late they come", () => {
    const orders = fc
      .array(report, { maxLength: 8 })
      .chain((reports) =>
        fc.tuple(
          fc.constant(reports),
          fc.shuffledSubarray([...reports, ...reports], { minLength: reports.length * 2 }),
        ),
      );
    const end = (reports: readonly { outcome: string; at: number }[]) => {
      const life = new Life(simple);
      life.finish();
      life.now = monday + days(4);
      for (const { outcome, at } of reports) life.outcome("intro", outcome, at);
      if (life.enrollment.timer !== undefined) life.sleep();
      const { status, position, handedOut, outcomes: known } = life.enrollment;
      // Who left is told nothing more.
      return status.kind === "left" ? status : { position, key: handedOut?.key, known };
    };
    fc.assert(
      fc.property(orders, ([reports, shuffled]) => {
        expect(end(shuffled)).toEqual(end(reports));
      }),
      { numRuns: 200 },
    );
  });
});
