import { calendar } from "@seqlang/calendar";
import { describe, expect, it } from "vitest";
import {
  play,
  ScenarioError,
  scenariosOf,
  type Expected,
  type Observer,
  type Scenario,
  type ScenarioEvent,
} from "../src/index.ts";
import { hours, monday } from "./life.ts";
import { program } from "./program.ts";

type Said = ScenarioEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, "place">
    : never
  : never;

const at: Said = { kind: "at", instant: monday };
const given = (path: string, value: string | boolean | null): Said => ({
  kind: "given",
  facts: [{ path: path.split("."), value }],
});
const after = (days: number): Said => ({ kind: "after", months: 0, minutes: days * 1440 });
const outcome = (step: string, what: string): Said => ({ kind: "outcome", step, outcome: what });
const next = (expected: Expected): Said => ({ kind: "expect", text: "it", expected });
const step = (activity: string, args = {}): Said => next({ kind: "step", activity, args });
const wait = (days: number): Said =>
  next({ kind: "wait", length: { months: 0, minutes: days * 1440 } });

function scenario(...said: readonly Said[]): Scenario {
  const events = said.map((event, index) => ({
    ...event,
    place: { file: "main.seq", line: index + 1, character: 1 },
  }));
  const place = { file: "main.seq", line: 1, character: 1 };
  const record = { id: "scenario", tags: [] };
  return { title: "a scenario", sequence: "Main", place, record, events };
}

/** The line of the scenario that does not come as expected, what came and why; or nothing. */
function played(statements: string, ...said: readonly Said[]) {
  const sequences = program(`sequence Main for lead {\n${statements}\n}
    sequence Other for lead { meeting }`);
  return play(scenario(...said), { sequences, calendar });
}

const reply = `intro: email; wait for intro.replied up to 3 days -> advance to Other else phone`;

describe("a scenario", () => {
  it("lets an expected step be done, and time pass", () => {
    expect(played(reply, at, step("email"), after(3), step("phone"))).toBeUndefined();
    expect(
      played(reply, at, step("email"), after(1), outcome("intro", "replied"), {
        ...next({ kind: "advance", sequence: "Other" }),
      }),
    ).toBeUndefined();
  });

  it("counts an outcome at the deadline, and none after it", () => {
    const reported = [at, step("email"), after(3), outcome("intro", "replied")];
    expect(played(reply, ...reported, next({ kind: "advance", sequence: "Other" }))).toBe(
      undefined,
    );
    const late = [at, step("email"), after(4), outcome("intro", "replied")];
    expect(played(reply, ...late, step("phone"))).toBeUndefined();
  });

  it("takes a step as done with its outcome, where nothing waits for that", () => {
    const call = "call: phone; when call.connected -> meeting else email";
    expect(
      played(call, step("phone"), after(1), outcome("call", "connected"), step("meeting")),
    ).toBeUndefined();
    expect(played(call, step("phone"), after(1), step("email"))).toBeUndefined();
  });

  it("expects waits, whose time is over before the next thing that is expected", () => {
    const two = "wait 2 days; wait until 12:00; phone";
    const noon = next({ kind: "wait", until: { kind: "minute", minute: 720 } });
    expect(played(two, at, wait(2), noon, step("phone"))).toBeUndefined();
    expect(played(two, at, wait(3))).toMatchObject({ came: "wait until 2026-03-04T10:00:00Z" });
  });

  it("expects waits of business days, by the calendar of the sequence that waits", () => {
    const days = (businessDays: number) => next({ kind: "wait", length: { businessDays } });
    // A Thursday; in the office it is Friday that is closed.
    const thursday: Said = { kind: "at", instant: Date.UTC(2026, 11, 24, 10) };
    const two = "wait 2 business days; wait for name is present up to 1 business day";
    expect(played(two, thursday, days(2), days(1), next({ kind: "end" }))).toBeUndefined();
    expect(played(two, thursday, days(3))).toMatchObject({
      came: "wait until 2026-12-28T10:00:00Z",
    });
    const office = `send within Office\n${two}`;
    expect(played(office, thursday, days(2), days(1))).toBeUndefined();
    expect(played(office, thursday, days(1))).toMatchObject({
      came: "wait until 2026-12-29T10:00:00Z",
    });
  });

  it("expects updates, and has them in the record afterwards", () => {
    const cool = next({ kind: "set", field: "rating", value: "Cold" });
    const hot = next({ kind: "set", field: "rating", value: "Hot" });
    const sets = "set rating = Cold; when rating = Cold -> phone";
    expect(played(sets, cool, step("phone"))).toBeUndefined();
    expect(played(sets, hot)).toMatchObject({ came: "set rating = Cold" });
  });

  it("goes on in the sequence that it advances to", () => {
    const advance = next({ kind: "advance", sequence: "Other" });
    const end = next({ kind: "end" });
    expect(played("advance to Other", advance, step("meeting"), end)).toBeUndefined();
  });

  it("leaves a step that wasn't expected where it is", () => {
    const exits = 'exit when vip as "looked after"\nphone; email';
    const exit = next({ kind: "exit", reason: "looked after" });
    expect(played(exits, after(2), given("vip", true), exit)).toBeUndefined();
    expect(played(exits, after(2), step("email"))).toMatchObject({ came: "phone" });
  });

  it("keeps out who is suppressed, and nobody who isn't asked to enroll", () => {
    const statements = "suppress when vip; enroll when name is present; phone";
    expect(played(statements, step("phone"))).toBeUndefined();
    expect(played(statements, given("vip", true), step("phone"))).toMatchObject({
      came: "not enrolled (suppressed: vip)",
    });
  });

  it("follows months, business days and windows in no time", () => {
    const statements = `send within Office
      repeat up to 24 times every 1 month { phone }
      wait 10 business days; email`;
    const months: Said[] = Array.from({ length: 24 }, () => [
      step("phone"),
      { kind: "after", months: 1, minutes: 2880 } as const,
    ]).flat();
    expect(played(statements, at, ...months, after(14), step("email"))).toBeUndefined();
  });

  it.each<[Expected, boolean]>([
    [{ kind: "step", activity: "email", args: {} }, true],
    [{ kind: "step", activity: "email", args: { template: "hello" } }, true],
    [{ kind: "step", activity: "email", args: { template: "hallo" } }, false],
    [{ kind: "step", activity: "email", args: { to: null } }, true],
    [{ kind: "step", activity: "email", name: "intro", args: {} }, true],
    [{ kind: "step", activity: "email", name: "outro", args: {} }, false],
    [{ kind: "step", activity: "phone", args: {} }, false],
    [{ kind: "wait" }, false],
    [{ kind: "exit" }, false],
    [{ kind: "end" }, false],
  ])("compares what is written: %j", (expected, fits) => {
    const mismatch = played('intro: email(template = "hello")', next(expected));
    expect(mismatch === undefined).toBe(fits);
  });

  it.each<[Expected, boolean]>([
    [{ kind: "exit", reason: "looked after" }, true],
    [{ kind: "exit" }, true],
    [{ kind: "exit", reason: "bored" }, false],
    [{ kind: "goal" }, false],
  ])("compares how it was left: %j", (expected, fits) => {
    const mismatch = played('when vip = false or vip is missing -> exit as "looked after"', {
      ...next(expected),
    });
    expect(mismatch === undefined).toBe(fits);
  });
});

describe("what came instead", () => {
  it("is told with the conditions that led there and their places", () => {
    const statements = 'exit when vip as "looked after"\nwhen rating = Hot -> phone\nelse email';
    const mismatch = played(statements, at, given("rating", "Cold"), step("phone"));
    expect(mismatch).toMatchObject({
      place: { file: "main.seq", line: 3, character: 1 },
      expected: "it",
      came: "email(template = default)",
      at: monday,
    });
    expect(mismatch!.why).toMatch(
      /^ {2}vip was false \(vip is missing\) +main\.seq:\d+:\d+\n {2}rating = Hot was false \(rating = Cold\) +main\.seq:\d+:\d+$/,
    );
  });

  it("is told of what led on after a report, too", () => {
    const { came, why } = played(
      "call: phone; when call.connected -> meeting else email",
      step("phone"),
      after(1),
      outcome("call", "connected"),
      step("email"),
    )!;
    expect([came, why]).toEqual([
      "meeting(length = PT30M)",
      expect.stringMatching(/^ {2}call\.connected was true \(call\.connected = true\) +main\.seq:/),
    ]);
  });

  it("is what is missing, where there is no answer", () => {
    const sequences = program("sequence Main for lead { send within Office; phone }");
    expect(play(scenario(at, step("phone")), { sequences })).toMatchObject({
      came: "failure: a calendar is missing",
    });
    expect(play(scenario(step("phone")), { sequences: {} })).toMatchObject({
      came: "no sequence Main",
    });
  });
});

describe("an observer of a scenario", () => {
  /** What the sequences answer, in the order of the play. */
  function answers(statements: string, ...said: readonly Said[]): readonly string[] {
    const sequences = program(`sequence Main for lead {\n${statements}\n}
      sequence Other for lead { meeting }`);
    const told: string[] = [];
    const observe: Observer = ({ sequence, action }) => {
      told.push(`${sequence.name} ${action.kind === "step" ? action.activity : action.kind}`);
    };
    expect(play(scenario(...said), { sequences, calendar }, observe)).toBeUndefined();
    return told;
  }

  it("is told of every answer, in every sequence, with where it was asked", () => {
    const advance = next({ kind: "advance", sequence: "Other" });
    expect(answers("phone; advance to Other", step("phone"), advance, step("meeting"))).toEqual([
      "Main phone",
      "Main advance",
      "Other meeting",
    ]);
  });

  it("is told of a criterion that a change meets", () => {
    const statements = 'exit when vip as "looked after"\ngoal when notes is present\nphone';
    const exit = next({ kind: "exit", reason: "looked after" });
    expect(answers(statements, after(2), given("vip", true), exit)).toEqual([
      "Main phone",
      "Main exit",
    ]);
  });

  it("is not told of what would have come without an outcome", () => {
    const call = "call: phone; when call.connected -> meeting else email";
    const reported = [step("phone"), after(1), outcome("call", "connected"), step("meeting")];
    expect(answers(call, ...reported)).toEqual(["Main phone", "Main meeting"]);
  });

  it("is told up to where something else comes", () => {
    const sequences = program("sequence Main for lead { phone; email }");
    const told: unknown[] = [];
    play(scenario(step("meeting"), step("email")), { sequences }, ({ position, action }) =>
      told.push([position, action.kind]),
    );
    expect(told).toEqual([["start", "step"]]);
  });
});

describe("scenarios as tests", () => {
  it("have a title, and throw where something else comes", () => {
    const sequences = program("sequence Main for lead { phone }");
    const [good, bad] = scenariosOf([scenario(step("phone")), scenario(at, step("email"))], {
      sequences,
    });
    expect(good!.title).toBe("a scenario");
    expect(good!.run).not.toThrow();
    expect(bad!.run).toThrow(ScenarioError);
    expect(bad!.run).toThrow(
      [
        "main.seq:2:1",
        "  expected  it",
        "  came      phone",
        "  at        2026-03-02T10:00:00.000Z",
      ].join("\n"),
    );
  });

  it("run on a clock of their own", () => {
    const sequences = program("sequence Main for lead { wait until 12:00; phone }");
    const mismatch = play(scenario(step("phone")), { sequences });
    expect(mismatch!.at % hours(24)).toBe(hours(10));
  });
});
