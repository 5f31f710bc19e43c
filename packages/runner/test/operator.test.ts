import { describe, expect, it } from "vitest";
import { days, hours, Life, minutes, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

const sequence = sequenceOf("first: email; wait 3 days; second: phone; third: meeting");

describe("a pause", () => {
  it("lets what was handed out be done, and hands out nothing new", () => {
    const life = new Life(sequenceOf("email; phone"));
    expect(life.tell({ kind: "paused", reason: "on holiday" })).toEqual([]);
    expect(life.enrollment.status).toEqual({ kind: "paused", at: monday, reason: "on holiday" });
    expect(life.tell({ kind: "paused" })).toEqual([]);
    expect(life.finish()).toEqual([]);
    expect(life.tell({ kind: "resumed" })).toEqual(["phone"]);
    expect(life.tell({ kind: "resumed" })).toEqual([]);
  });

  it("does not stop the clock: a wait that ended meanwhile is over", () => {
    const life = new Life(sequence);
    life.finish();
    life.tell({ kind: "paused" });
    expect(life.sleep()).toEqual([]);
    expect(life.after(days(2)).tell({ kind: "resumed" })).toEqual(["phone"]);
  });

  it("that is over before the wait leaves its timer", () => {
    const life = new Life(sequence);
    life.finish();
    life.tell({ kind: "paused" });
    expect(life.after(hours(1)).tell({ kind: "resumed" })).toEqual([]);
    expect(life.sleep()).toEqual(["phone"]);
  });

  it("still notes outcomes by when they happened", () => {
    const life = new Life(
      sequenceOf("intro: email; wait for intro.replied up to 3 days -> phone else meeting"),
    );
    life.finish();
    life.tell({ kind: "paused" });
    life.after(days(1)).outcome("intro", "replied");
    expect(life.after(days(9)).tell({ kind: "resumed" })).toEqual(["phone"]);
  });
});

describe("a skip", () => {
  it("goes on without what was handed out", () => {
    const life = new Life(sequence);
    expect(life.tell({ kind: "skip" })).toEqual(["withdraw e/first/1", "wake 2026-03-05T10:00"]);
  });

  it("ends a wait as if its time had come", () => {
    const life = new Life(sequence);
    life.finish();
    expect(life.after(hours(1)).tell({ kind: "skip" })).toEqual(["phone"]);
    expect(life.enrollment.handedOut!.at).toBe(monday + hours(1));
  });

  it("lets the next wait begin now", () => {
    const life = new Life(sequenceOf("wait 3 days; wait 2 days; phone"));
    expect(life.after(hours(1)).tell({ kind: "skip" })).toEqual(["wake 2026-03-04T11:00"]);
    expect(life.tell({ kind: "skip" })).toEqual(["phone"]);
  });

  it("of a wait for something goes the way of the deadline", () => {
    const life = new Life(sequenceOf("wait for vip up to 3 days -> phone else meeting; email"));
    expect(life.tell({ kind: "skip" })).toEqual(["meeting PT30M"]);
  });

  it("keeps the sending window of what follows", () => {
    const life = new Life(sequenceOf("send within Office\nwait 3 days; phone"), {}, monday);
    expect(life.after(hours(9)).tell({ kind: "skip" })).toEqual(["wake 2026-03-03T08:00"]);
    expect(life.sleep()).toEqual(["phone"]);
  });

  it("of the pause between rounds begins the next one now", () => {
    const life = new Life(sequenceOf("repeat up to 3 times every 14 days { email }"));
    life.finish();
    expect(life.after(days(1)).tell({ kind: "skip" })).toEqual(["email default"]);
    expect(life.finish()).toEqual(["wake 2026-03-17T10:00"]);
  });

  it("of a place that it has left already does nothing", () => {
    const life = new Life(sequence);
    life.tell({ kind: "skip", position: "first" });
    expect(life.tell({ kind: "skip", position: "first" })).toEqual([]);
    expect(life.position).toBe("wait");
  });

  it("is not for a pause", () => {
    const life = new Life(sequence);
    life.tell({ kind: "paused" });
    expect(life.tell({ kind: "skip" })).toEqual([]);
    expect(life.key).toBe("e/first/1");
  });
});

describe("a snooze", () => {
  it("takes back what was handed out, and hands it out again under another key", () => {
    const life = new Life(sequence);
    const first = life.key;
    expect(life.tell({ kind: "snoozed", until: monday + days(1) })).toEqual([
      "withdraw e/first/1",
      "wake 2026-03-03T10:00",
    ]);
    expect(life.tell({ kind: "finished", key: first })).toEqual([]);
    expect(life.sleep()).toEqual(["email default"]);
    expect(life.key).toBe("e/first/2");
  });

  it("holds up a wait that is over sooner", () => {
    const life = new Life(sequence);
    life.finish();
    expect(life.tell({ kind: "snoozed", until: monday + days(5) })).toEqual([
      "wake 2026-03-07T10:00",
    ]);
    expect(life.sleep()).toEqual(["phone"]);
  });

  it("leaves a longer wait as it is", () => {
    const life = new Life(sequence);
    life.finish();
    life.tell({ kind: "snoozed", until: monday + days(1) });
    expect(life.sleep()).toEqual(["wake 2026-03-05T10:00"]);
  });

  it("asks criteria and the window again", () => {
    const open = new Life(sequenceOf("send within Office\nexit when vip\nintro: email"));
    open.tell({ kind: "snoozed", until: monday + hours(9) });
    expect(open.sleep()).toEqual(["wake 2026-03-03T08:00"]);
    open.record = { ...open.record, vip: true };
    expect(open.sleep()).toEqual(["left: exit vip"]);
  });

  it("can be put off, ended early, paused and skipped", () => {
    const life = new Life(sequence);
    life.tell({ kind: "snoozed", until: monday + days(1) });
    const stale = life.enrollment.timer!.generation;
    life.tell({ kind: "snoozed", until: monday + days(2) });
    life.now = monday + days(1);
    expect(life.tell({ kind: "timer", generation: stale })).toEqual([]);
    life.tell({ kind: "paused" });
    expect(life.tell({ kind: "resumed" })).toEqual([]);
    expect(life.tell({ kind: "resumed" })).toEqual([]);
    expect(life.tell({ kind: "snoozed", until: life.now })).toEqual(["email default"]);
    life.tell({ kind: "snoozed", until: monday + days(3) });
    expect(life.tell({ kind: "skip" })).toEqual(["email default"]);
    expect(life.key).toBe("e/first/3");
  });

  it("into the past is none", () => {
    const life = new Life(sequence);
    expect(life.tell({ kind: "snoozed", until: monday - minutes(1) })).toEqual([]);
    expect(life.tell({ kind: "snoozed", until: Number.NaN })).toEqual([]);
    expect(life.key).toBe("e/first/1");
  });
});

describe("a removal", () => {
  it("ends everything, with a reason", () => {
    const life = new Life(sequence);
    expect(life.tell({ kind: "removed", reason: "by request" })).toEqual([
      "withdraw e/first/1",
      "left: removed by request",
    ]);
    const paused = new Life(sequence);
    paused.tell({ kind: "paused" });
    expect(paused.tell({ kind: "removed" })).toContain("left: removed");
  });
});
