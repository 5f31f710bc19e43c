import { describe, expect, it } from "vitest";
import { advance, migrate, type AnySequence, type Event } from "../src/index.ts";
import { days, hours, Life, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

/** A life that goes on under another version, in between any two events. */
function moved(life: Life, from: AnySequence, to: AnySequence) {
  const surroundings = { sequence: to, record: life.record };
  const before = structuredClone(life.enrollment);
  const progress = migrate(life.enrollment, from.metadata, surroundings, life.now);
  expect(life.enrollment).toEqual(before);
  if ("stays" in progress) throw new Error(progress.stays);
  const told = (event: Event, at = life.now) =>
    advance(progress.enrollment, event, at, surroundings);
  return { ...progress, told };
}

const three = sequenceOf('intro: email(template = "a"); wait 3 days; phone');

describe("an enrollment that goes on under another version", () => {
  it("waits the new length from when the wait began, woken by a timer of another generation", () => {
    const life = new Life(three);
    life.finish();
    life.after(days(1));
    const nine = sequenceOf('intro: email(template = "a"); wait 9 days; phone');
    const { enrollment, effects, told } = moved(life, three, nine);
    expect(effects).toEqual([{ kind: "wake", at: monday + days(9), generation: 2 }]);
    expect(enrollment).toMatchObject({
      version: nine.version,
      position: "wait",
      entered: monday,
      timers: 2,
      timer: { at: monday + days(9), generation: 2 },
    });
    const stale = told({ kind: "timer", generation: 1 }, monday + days(3));
    expect(stale).toEqual({ enrollment, effects: [] });
    const fired = told({ kind: "timer", generation: 2 }, monday + days(9));
    expect(fired.effects).toMatchObject([{ kind: "perform", activity: "phone" }]);
  });

  it("goes on at once where the new length is over already", () => {
    const life = new Life(three);
    life.finish();
    life.after(days(2));
    const one = sequenceOf('intro: email(template = "a"); wait 1 day; phone');
    expect(moved(life, three, one).effects).toMatchObject([
      { kind: "perform", activity: "phone", key: "e/phone/1" },
    ]);
  });

  it("keeps its timer where the wait ends when it did", () => {
    const life = new Life(three);
    life.finish();
    const more = sequenceOf('intro: email(template = "a"); wait 3 days; phone; email');
    const { enrollment, effects } = moved(life, three, more);
    expect(effects).toEqual([]);
    expect(enrollment).toEqual({ ...life.enrollment, version: more.version });
  });

  it("keeps what is handed out, with its arguments and its key, and goes on behind it", () => {
    const life = new Life(three);
    const other = sequenceOf('intro: email(template = "b"); meeting');
    const { enrollment, effects, told } = moved(life, three, other);
    expect(effects).toEqual([]);
    expect(enrollment.handedOut).toEqual(life.enrollment.handedOut);
    expect(told({ kind: "finished", key: "e/intro/1" }).effects).toMatchObject([
      { kind: "perform", activity: "meeting" },
    ]);
  });

  it("leaves by the new version's criteria, and what is handed out is withdrawn", () => {
    const life = new Life(three, { vip: true });
    const { effects } = moved(
      life,
      three,
      sequenceOf('exit when vip as "looked after"\nintro: email; wait 3 days; phone'),
    );
    expect(effects).toEqual([
      { kind: "withdraw", key: "e/intro/1" },
      expect.objectContaining({ kind: "leave", how: "exit", reason: "looked after" }),
    ]);
  });

  it("hands a snoozed step out as it was, under the next key", () => {
    const life = new Life(three);
    life.tell({ kind: "snoozed", until: monday + days(1) });
    const other = sequenceOf('intro: email(template = "b"); wait 3 days; phone');
    const { enrollment, effects, told } = moved(life, three, other);
    expect(effects).toEqual([]);
    expect(enrollment.snoozed).toEqual(life.enrollment.snoozed);
    const awake = told({ kind: "timer", generation: 1 }, monday + days(1));
    expect(awake.effects).toMatchObject([
      { kind: "perform", args: { template: "a" }, key: "e/intro/2" },
    ]);
  });

  it("stays paused, and does not begin anything", () => {
    const life = new Life(three);
    life.finish();
    life.tell({ kind: "paused" });
    life.after(days(4));
    const one = sequenceOf('intro: email(template = "a"); wait 1 day; phone');
    const { enrollment, effects, told } = moved(life, three, one);
    expect(effects).toEqual([]);
    expect(enrollment.status.kind).toBe("paused");
    expect(told({ kind: "resumed" }).effects).toMatchObject([
      { kind: "perform", activity: "phone" },
    ]);
  });

  it("counts rounds and visits on", () => {
    const loop = (length: string) =>
      sequenceOf(`repeat up to 3 times every ${length} { chase: email } until chase.replied`);
    const old = loop("1 day");
    const life = new Life(old);
    life.finish();
    life.sleep();
    life.finish();
    const { enrollment, effects, told } = moved(life, old, loop("2 days"));
    expect(effects).toEqual([{ kind: "wake", at: monday + days(3), generation: 3 }]);
    expect(enrollment).toMatchObject({ visits: { chase: 2 }, rounds: [{ count: 2 }] });
    expect(told({ kind: "timer", generation: 3 }, monday + days(3)).effects).toMatchObject([
      { kind: "perform", key: "e/chase/3" },
    ]);
  });

  it("goes on from where it was blocked, once the new version has what was missing", () => {
    const old = sequenceOf("send within Office\nintro: phone; wait 1 business day; email");
    const life = new Life(old);
    const blocked = advance(life.enrollment, { kind: "finished", key: life.key }, monday, {
      sequence: old,
      record: life.record,
    });
    expect(blocked.enrollment.blocked).toBe("a calendar");
    life.enrollment = blocked.enrollment;
    const plain = sequenceOf("intro: phone; wait 1 day; email");
    const { enrollment, effects } = moved(life, old, plain);
    expect(effects).toMatchObject([{ kind: "wake", at: monday + days(1) }]);
    expect(enrollment).not.toHaveProperty("blocked");
  });

  it("a clock that was set back takes nothing back", () => {
    const life = new Life(three, {}, monday);
    life.after(hours(1)).finish();
    life.now = monday - days(1);
    const nine = sequenceOf('intro: email(template = "a"); wait 9 days; phone');
    expect(moved(life, three, nine).effects).toMatchObject([{ at: monday + hours(1) + days(9) }]);
  });
});

describe("an enrollment that stays", () => {
  it("says why, and under the new version itself there is nothing to do", () => {
    const life = new Life(three);
    const other = sequenceOf("phone");
    const surroundings = { sequence: other, record: life.record };
    expect(migrate(life.enrollment, three.metadata, surroundings, monday)).toEqual({
      stays: "the new version has no `intro`",
    });
    const same = { ...surroundings, sequence: three };
    expect(migrate(life.enrollment, other.metadata, same, monday)).toEqual({
      enrollment: life.enrollment,
      effects: [],
    });
    life.tell({ kind: "removed" });
    expect(migrate(life.enrollment, three.metadata, surroundings, monday)).toEqual({
      stays: "it has left",
    });
  });
});
