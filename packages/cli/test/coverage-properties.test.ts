import { checkTexts, type CheckedFile } from "@seqlang/language";
import { play, type Expected, type Fact, type Scenario, type ScenarioEvent } from "@seqlang/runner";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { coverageOf, pointsOf, totalOf, type Taken } from "../src/cover/coverage.ts";
import { kinds } from "../src/cover/statements.ts";
import { Taking } from "../src/cover/taking.ts";
import { loadCalendar, type AnySequence } from "../src/evaluate/load-module.ts";
import { Modules } from "../src/scenarios/modules.ts";
import { program } from "./coverage-program.ts";

const place = { file: "main.seq", line: 1, character: 1 };
const placed = (event: object): ScenarioEvent => ({ ...event, place }) as ScenarioEvent;

let file: CheckedFile;
let modules: Modules;
let sequences: Readonly<Record<string, AnySequence>>;
let calendar: Awaited<ReturnType<typeof loadCalendar>>;
beforeAll(async () => {
  file = checkTexts(program).files.get("main.seq")!;
  modules = new Modules(true);
  sequences = Object.fromEntries(await modules.load(file));
  calendar = await loadCalendar();
});

/** Whatever comes next; the first of these that is right. */
const anything: readonly Expected[] = [
  ...["email", "phone", "meeting"].map(
    (activity) => ({ kind: "step", activity, args: {} }) as const,
  ),
  { kind: "wait" },
  { kind: "set", field: "rating", value: "Warm" },
  { kind: "advance", sequence: "Other" },
  { kind: "exit" },
  { kind: "goal" },
  { kind: "end" },
];

const facts: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ path: fc.constant(["id"]), value: fc.string({ minLength: 1, maxLength: 3 }) }),
  fc.record({
    path: fc.constant(["budget"]),
    value: fc.constantFrom("10", "6000", "2000000", null),
  }),
  fc.record({
    path: fc.constant(["rating"]),
    value: fc.constantFrom("Hot", "Warm", "Cold", null),
  }),
  fc.record({ path: fc.constant(["size"]), value: fc.constantFrom(1, 2, 3, 4, null) }),
  fc.record({ path: fc.constant(["grade"]), value: fc.constantFrom("A", "B", "C", null) }),
  fc.record({
    path: fc.constant(["seen"]),
    value: fc.constantFrom("2026-02-01T00:00:00Z", null),
  }),
);

const endings: fc.Arbitrary<Fact> = fc.constantFrom<Fact>(
  { path: ["doNotEmail"], value: true },
  { path: ["bpf", "stage"], value: "Close" },
  { path: ["bpf", "stage"], value: "Qualify" },
);

const outcomes = fc
  .constantFrom(["call", "connected"], ["intro", "replied"], ["last", "connected"])
  .map(([step, outcome]) => [
    { kind: "after", months: 0, minutes: 90 },
    { kind: "outcome", step, outcome },
  ]);

/** What happens between two expectations: mostly nothing. */
const meanwhile: fc.Arbitrary<readonly object[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: outcomes },
  { weight: 1, arbitrary: facts.map((fact) => [{ kind: "given", facts: [fact] }]) },
  { weight: 1, arbitrary: endings.map((fact) => [{ kind: "given", facts: [fact] }]) },
);

interface Story {
  readonly given: readonly Fact[];
  readonly turns: readonly (readonly object[])[];
}

const stories: fc.Arbitrary<Story> = fc.record({
  given: fc.array(facts, { maxLength: 4 }),
  turns: fc.array(meanwhile, { minLength: 1, maxLength: 14 }),
});

/** Plays a story, in which everything is expected that comes, and answers with what it took. */
function told({ given, turns }: Story): Taken {
  const base = { title: "", sequence: "Main", place, record: { id: "x", doNotEmail: false } };
  const events: ScenarioEvent[] = [placed({ kind: "given", facts: given })];
  const scenario = (last: readonly ScenarioEvent[]): Scenario => ({
    ...base,
    events: [...events, ...last],
  });
  const stage = { sequences, calendar };
  for (const turn of turns) {
    events.push(...turn.map(placed));
    const next = anything
      .map((expected) => placed({ kind: "expect", text: "", expected }))
      .find((event) => play(scenario([event]), stage) === undefined);
    if (next === undefined) break;
    events.push(next);
  }
  const taking = new Taking(modules.watched);
  play(scenario([]), stage, taking.observe);
  return taking.taken;
}

describe("coverage", () => {
  it("is tried with a program that is right", () => {
    expect(checkTexts(program).diagnostics).toEqual([]);
  });

  it("never exceeds what there is, and no further scenario lowers it", () => {
    fc.assert(
      fc.property(fc.array(stories, { minLength: 1, maxLength: 4 }), (several) => {
        const takings = several.map(told);
        const steps = takings.map((_, count) => coverageOf([file], takings.slice(0, count + 1)));
        let before = coverageOf([file], []);
        expect(before.total.taken).toBe(0);
        for (const after of steps) {
          expect(after.total.total).toBe(before.total.total);
          expect(after.total.taken).toBeLessThanOrEqual(after.total.total);
          for (const [index, sequence] of after.sequences.entries()) {
            for (const kind of kinds) {
              const { taken, total } = sequence.counts[kind];
              expect(taken).toBeLessThanOrEqual(total);
              expect(taken).toBeGreaterThanOrEqual(before.sequences[index]!.counts[kind].taken);
            }
            for (const { scenarios, points } of sequence.statements) {
              // Nobody takes a way on from where nobody came.
              for (const point of points) expect(point.scenarios).toBeLessThanOrEqual(scenarios);
            }
          }
          before = after;
        }
      }),
      { numRuns: 15 },
    );
  });

  it("counts nothing that no scenario could take", () => {
    const takings = fc.sample(stories, { numRuns: 400, seed: 1 }).map(told);
    const coverage = coverageOf([file], takings);
    const never = coverage.sequences.flatMap((one) =>
      pointsOf(one).flatMap(({ text, scenarios }) => (scenarios > 0 ? [] : [text])),
    );
    expect(never).toEqual([]);
    expect(totalOf(coverage.sequences)).toEqual(coverage.total);
    for (const { statements } of coverage.sequences) {
      expect(statements.filter(({ scenarios }) => scenarios === 0)).toEqual([]);
    }
  });
});
