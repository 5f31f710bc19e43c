import { describe, expect, it } from "vitest";
import { advance, type AnySequence } from "../src/index.ts";
import { days, Life } from "./life.ts";
import { sequenceOf, sequencesIn } from "./program.ts";

const sequence = sequenceOf(`
  exit when bpf.stage = Qualify as "qualified"
  goal when bpf.stage past Qualify
  exit when intro.bounced as "bounced"
  exit when tags contains "stop"
  intro: email
  wait for intro.replied up to 3 days
  wait until meetingAt
  phone`);

describe("exits and goals", () => {
  it("come before the first step", () => {
    const life = new Life(sequence, { bpf: { stage: "Qualify" } });
    expect(life.log).toEqual(["left: exit qualified"]);
    expect(life.enrollment.status).toMatchObject({ criterion: "bpf.stage = Qualify" });
  });

  it("withdraw what was handed out", () => {
    const life = new Life(sequence);
    expect(life.change({ bpf: { stage: "Qualify" } })).toEqual([
      "withdraw e/intro/1",
      "left: exit qualified",
    ]);
  });

  it("end a wait at once, with the timer that belongs to it", () => {
    const life = new Life(sequence);
    life.finish();
    const { generation } = life.enrollment.timer!;
    expect(life.change({ bpf: { stage: "Close" } })).toEqual(["left: goal bpf.stage past Qualify"]);
    expect(life.after(days(9)).tell({ kind: "timer", generation })).toEqual([]);
  });

  it("are asked when an outcome comes, at whatever step or wait", () => {
    const early = new Life(sequence);
    expect(early.outcome("intro", "bounced")).toEqual(["withdraw e/intro/1", "left: exit bounced"]);
    const late = new Life(sequence, { meetingAt: "2026-05-01T00:00:00Z" });
    late.finish();
    late.sleep();
    expect(late.outcome("intro", "bounced")).toEqual(["left: exit bounced"]);
  });

  it("come before every step, also where nobody said that the record changed", () => {
    const life = new Life(sequence);
    life.finish();
    life.record = { ...life.record, tags: ["stop"] };
    expect(life.sleep()).toEqual(['left: exit tags contains "stop"']);
  });

  it("that depend on the time are asked before every step", () => {
    const life = new Life(
      sequenceOf("exit when touched older than 2 days\nwait 3 days; phone; phone"),
      { touched: "2026-03-01T10:00:00Z" },
    );
    expect(life.sleep()).toEqual(["left: exit touched older than 2 days"]);
  });

  it("end a pause and a snooze", () => {
    const paused = new Life(sequence);
    paused.tell({ kind: "paused" });
    expect(paused.change({ tags: ["stop"] })).toEqual([
      "withdraw e/intro/1",
      'left: exit tags contains "stop"',
    ]);
    const snoozed = new Life(sequence);
    snoozed.tell({ kind: "snoozed", until: snoozed.now + days(9) });
    expect(snoozed.change({ tags: ["stop"] })).toEqual(['left: exit tags contains "stop"']);
  });

  it("let nothing happen afterwards", () => {
    const life = new Life(sequence, { bpf: { stage: "Qualify" } });
    const before = life.enrollment;
    life.change({ bpf: null });
    life.tell({ kind: "resumed" });
    life.tell({ kind: "skip" });
    life.tell({ kind: "removed" });
    life.tell({ kind: "finished", key: "e/intro/1" });
    expect(life.enrollment).toEqual(before);
    expect(life.log).toEqual(["left: exit qualified"]);
  });
});

/** The same sequence, noting how often it reads a record and what it is asked. */
function counted(of: AnySequence) {
  const counts = { parsed: 0, asked: 0, tested: [] as number[] };
  const counting: AnySequence = {
    ...of,
    parse: (input, options) => {
      counts.parsed++;
      return of.parse(input, options);
    },
    next: (position, record, context) => {
      counts.asked++;
      return of.next(position, record, context);
    },
    criteria: of.criteria!.map((criterion, number) => (record, context) => {
      counts.tested.push(number);
      return criterion(record, context);
    }),
  };
  return { counts, counting };
}

const none = { parsed: 0, asked: 0, tested: [] };

describe("a change of one field", () => {
  const cases: Readonly<
    Record<string, readonly [fields: readonly string[], tested: readonly number[]]>
  > = {
    "that nothing reads": [["notes", "budget", "owner.timezone"], []],
    "that an exit reads": [["tags"], [3]],
    "of the stage that exits read": [["bpf.stage"], [0, 1]],
    "of all of the process": [["bpf"], [0, 1]],
    "of what a later wait reads": [["meetingAt"], []],
    "whose name begins alike": [["tagsOfOld"], []],
    "of several, one of them read": [["notes", "tags"], [3]],
  };
  it.each(Object.entries(cases))("%s", (_, [fields, tested]) => {
    const waiting = new Life(sequence);
    waiting.finish();
    for (const life of [waiting, new Life(sequence)]) {
      const { counts, counting } = counted(sequence);
      expect(life.tell({ kind: "changed", fields }, counting)).toEqual([]);
      expect(counts).toEqual(tested.length === 0 ? none : { parsed: 1, asked: 0, tested });
    }
  });

  it("tests no further than the first criterion that is met", () => {
    const life = new Life(sequence);
    life.record = { ...life.record, bpf: { stage: "Qualify" } };
    const { counts, counting } = counted(sequence);
    expect(life.tell({ kind: "changed", fields: ["bpf"] }, counting)).toEqual([
      "withdraw e/intro/1",
      "left: exit qualified",
    ]);
    expect(counts.tested).toEqual([0]);
  });

  it("finds one among a hundred and more", () => {
    const names = Array.from({ length: 120 }, (_, number) => `exit when name = "n${number}"`);
    const many = sequenceOf(`${names.join("\n")}\nexit when vip as "vip"\nphone; wait 3 days`);
    const life = new Life(many);
    const { counts, counting } = counted(many);
    life.record = { ...life.record, vip: true };
    expect(life.tell({ kind: "changed", fields: ["vip"] }, counting)).toContain("left: exit vip");
    expect(counts).toEqual({ parsed: 1, asked: 0, tested: [120] });
    expect(new Life(many, { name: "n110" }).log).toEqual(['left: exit name = "n110"']);
  });

  it("asks where the wait itself reads it, and all criteria before what follows", () => {
    const life = new Life(sequence, { meetingAt: "2026-04-01T00:00:00Z" });
    life.finish();
    life.sleep();
    const { counts, counting } = counted(sequence);
    life.tell({ kind: "changed", fields: ["meetingAt"] }, counting);
    life.tell({ kind: "outcome", key: life.run("intro"), outcome: "opened" }, counting);
    expect(counts).toEqual({ parsed: 1, asked: 1, tested: [] });
  });

  it("is an outcome, too", () => {
    const life = new Life(sequence, { meetingAt: "2026-04-01T00:00:00Z" });
    life.finish();
    life.sleep();
    const { counts, counting } = counted(sequence);
    life.tell({ kind: "outcome", key: life.run("intro"), outcome: "bounced" }, counting);
    expect(counts).toEqual({ parsed: 1, asked: 0, tested: [2] });
  });

  it("asks everything where nobody knows what changed", () => {
    const life = new Life(sequence);
    const { counts, counting } = counted(sequence);
    life.tell({ kind: "changed" }, counting);
    expect(counts).toEqual({ parsed: 1, asked: 1, tested: [] });
  });

  it("tests all criteria of a module that doesn't have them one by one", () => {
    const life = new Life(sequence);
    const { counts, counting } = counted(sequence);
    const { criteria: _, ...earlier } = counting;
    life.tell({ kind: "changed", fields: ["tags"] }, earlier);
    expect(counts).toEqual({ parsed: 1, asked: 1, tested: [] });
  });

  it("of the time zone concerns the criteria that mean days in it", () => {
    const abroad = sequencesIn(`
      entity lead { touched: datetime?; tags: [text]; owner: user }
      entity user { timezone: text }
      activity phone
      calendar Office for lead { Mon..Sun 00:00..24:00; zone owner.timezone }
      sequence Main for lead {
        send within Office
        exit when touched on 2026-03-01 as "touched"
        exit when tags contains "stop"
        phone; wait 3 days
      }`)["Main"]!;
    const record = { touched: "2026-02-28T23:30:00Z", owner: { timezone: "UTC" } };
    const life = new Life(abroad, record);
    life.record = { ...life.record, owner: { timezone: "Europe/Paris" } };
    const { counts, counting } = counted(abroad);
    expect(life.tell({ kind: "changed", fields: ["owner"] }, counting)).toContain(
      "left: exit touched",
    );
    expect(counts.tested).toEqual([0]);
  });
});

describe("a criterion that can't be tested", () => {
  const priced = sequencesIn(`
    entity lead { price: money?; vip: bool?; tags: [text] }
    activity phone
    sequence Main for lead { exit when price > 5 USD; exit when vip as "vip"; phone }`)["Main"]!;
  const kept = new Life(priced);
  const abroad = { ...kept.record, price: { amount: 9, currency: "EUR" } };
  const told = (fields: readonly string[], record: object) =>
    advance(kept.enrollment, { kind: "changed", fields }, kept.now, { sequence: priced, record });

  it("stops nothing that doesn't concern it", () => {
    const { enrollment, effects } = told(["vip"], abroad);
    expect([enrollment, effects]).toEqual([kept.enrollment, []]);
    expect(told(["vip"], { ...abroad, vip: true }).enrollment.status).toMatchObject({
      kind: "left",
      reason: "vip",
    });
  });

  it("stops what does", () => {
    expect(told(["price"], abroad).effects).toMatchObject([
      { kind: "blocked", missing: "a rate from EUR to USD" },
    ]);
  });
});
