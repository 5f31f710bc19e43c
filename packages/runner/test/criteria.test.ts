import { describe, expect, it } from "vitest";
import type { AnySequence } from "../src/index.ts";
import { days, Life } from "./life.ts";
import { sequenceOf } from "./program.ts";

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

/** The same sequence, counting how often it reads a record and answers. */
function counted(of: AnySequence) {
  const counts = { parsed: 0, asked: 0 };
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
  };
  return { counts, counting };
}

describe("a change of one field", () => {
  const cases: Readonly<Record<string, readonly [fields: readonly string[], asks: boolean]>> = {
    "that nothing reads": [["notes", "budget", "owner.timezone"], false],
    "that an exit reads": [["tags"], true],
    "of the stage that exits read": [["bpf.stage"], true],
    "of all of the process": [["bpf"], true],
    "of what a later wait reads": [["meetingAt"], false],
    "whose name begins alike": [["tagsOfOld"], false],
    "of several, one of them read": [["notes", "tags"], true],
  };
  it.each(Object.entries(cases))("%s", (_, [fields, asks]) => {
    const life = new Life(sequence);
    life.finish();
    const { counts, counting } = counted(sequence);
    expect(life.tell({ kind: "changed", fields }, counting)).toEqual([]);
    expect(counts).toEqual(asks ? { parsed: 1, asked: 1 } : { parsed: 0, asked: 0 });
  });

  it("asks where the wait itself reads it", () => {
    const life = new Life(sequence, { meetingAt: "2026-04-01T00:00:00Z" });
    life.finish();
    life.sleep();
    const { counts, counting } = counted(sequence);
    life.tell({ kind: "changed", fields: ["meetingAt"] }, counting);
    life.tell({ kind: "outcome", key: life.run("intro"), outcome: "opened" }, counting);
    expect(counts).toEqual({ parsed: 1, asked: 1 });
  });

  it("asks always where nobody knows what changed", () => {
    const life = new Life(sequence);
    const { counts, counting } = counted(sequence);
    life.tell({ kind: "changed" }, counting);
    expect(counts).toEqual({ parsed: 1, asked: 1 });
  });
});
