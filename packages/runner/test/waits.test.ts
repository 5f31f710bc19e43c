import { describe, expect, it } from "vitest";
import { days, hours, Life, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

const utc = (text: string) => Date.parse(`${text}Z`);

describe("wait", () => {
  it("pauses for a duration, from when the step before was done", () => {
    const life = new Life(sequenceOf("email; wait 3 days; phone"));
    expect(life.log).toEqual(["email default"]);
    expect(life.after(hours(5)).finish()).toEqual(["wake 2026-03-05T15:00"]);
    expect(life.sleep()).toEqual(["phone"]);
    expect(life.now).toBe(monday + hours(5) + days(3));
    expect(life.finish()).toEqual(["left: end"]);
  });

  it("counts from when the step was done, where that is reported later", () => {
    const life = new Life(sequenceOf("email; wait 3 days; phone"));
    const done = life.now + hours(1);
    expect(life.after(days(1)).finish(undefined, done)).toEqual(["wake 2026-03-05T11:00"]);
  });

  it("begins when the one before ended, however late that is noticed", () => {
    const sequence = sequenceOf("wait 1 day; wait 2 days; wait 3 days; phone");
    const life = new Life(sequence);
    expect(life.sleep(days(3) + hours(1))).toEqual(["wake 2026-03-08T10:00"]);
    expect(life.sleep(days(9))).toEqual(["phone"]);
  });

  it("takes its length from the record, and a change of it moves the end", () => {
    const life = new Life(sequenceOf("wait patience; phone"), { patience: "P2D" });
    expect(life.wakes).toBe("2026-03-04T10:00:00.000Z");
    expect(life.change({ notes: "x" })).toEqual([]);
    expect(life.change({ patience: "P5D" })).toEqual(["wake 2026-03-07T10:00"]);
    expect(life.after(days(3)).change({ patience: "P1D" })).toEqual(["phone"]);
  });

  it("does not wait for what is missing", () => {
    expect(new Life(sequenceOf("wait patience; phone")).log).toEqual(["phone"]);
  });

  it("ends at a date-time, or at once when that is past", () => {
    const sequence = sequenceOf("wait until meetingAt; phone");
    const life = new Life(sequence, { meetingAt: "2026-03-10T08:30:00Z" });
    expect(life.log).toEqual(["wake 2026-03-10T08:30"]);
    expect(life.change({ meetingAt: "2026-03-04T08:30:00Z" })).toEqual(["wake 2026-03-04T08:30"]);
    expect(life.sleep()).toEqual(["phone"]);
    expect(new Life(sequence, { meetingAt: "2026-03-01T08:30:00Z" }).log).toEqual(["phone"]);
  });

  it("ends at a time of day by the wall clock, tomorrow when it is past", () => {
    const sequence = sequenceOf("send within Office\nwait until 11:30; phone");
    expect(new Life(sequence).log).toEqual(["wake 2026-03-02T10:30"]);
    expect(new Life(sequence, {}, monday + hours(2)).log).toEqual(["wake 2026-03-03T10:30"]);
  });

  it("counts business days over weekends and closed days", () => {
    const sequence = sequenceOf("send within Office\nwait 2 business days; phone");
    const friday = utc("2026-03-06T10:00");
    expect(new Life(sequence, {}, friday).wakes).toBe("2026-03-10T10:00:00.000Z");
    const christmasEve = utc("2026-12-24T10:00");
    expect(new Life(sequence, {}, christmasEve).wakes).toBe("2026-12-29T10:00:00.000Z");
  });

  it("keeps the wall clock's time of day over a change of clocks, and a duration's length", () => {
    // Paris goes to summer time on 29 March 2026 at 01:00 UTC.
    const friday = utc("2026-03-27T10:00");
    const business = sequenceOf("send within Office\nwait 1 business day; phone");
    expect(new Life(business, {}, friday).wakes).toBe("2026-03-30T09:00:00.000Z");
    const plain = sequenceOf("send within Office\nwait 3 days; phone");
    expect(new Life(plain, {}, friday).wakes).toBe("2026-03-30T10:00:00.000Z");
    const untilTime = sequenceOf("send within Office\nwait until 10:30; phone");
    expect(new Life(untilTime, {}, utc("2026-03-28T12:00")).wakes).toBe("2026-03-29T08:30:00.000Z");
    const months = sequenceOf("send within Office\nwait 1 month; phone");
    expect(new Life(months, {}, utc("2026-03-02T10:00")).wakes).toBe("2026-04-02T09:00:00.000Z");
  });

  it("goes by the record's zone, and by another when that changes", () => {
    const zoned = `calendar Desk for lead { Mon..Sun 00:00..24:00; zone owner.timezone }`;
    const sequence = sequenceOf("send within Desk\nwait until 12:00; phone", zoned);
    const life = new Life(sequence, { owner: { timezone: "Asia/Tokyo" } });
    expect(life.wakes).toBe("2026-03-03T03:00:00.000Z");
    expect(life.change({ owner: { timezone: "America/New_York" } })).toEqual([
      "wake 2026-03-02T17:00",
    ]);
  });

  it("is woken too early by a clock that jumped, and sleeps on", () => {
    const life = new Life(sequenceOf("wait 3 days; phone"));
    const { generation } = life.enrollment.timer!;
    life.after(days(1));
    expect(life.tell({ kind: "timer", generation })).toEqual(["wake 2026-03-05T10:00"]);
    expect(life.tell({ kind: "timer", generation })).toEqual([]);
    expect(life.sleep()).toEqual(["phone"]);
  });

  it("is not woken by the timer of a wait that is over", () => {
    const life = new Life(sequenceOf("wait until meetingAt; wait 1 day; phone"), {
      meetingAt: "2026-03-10T08:30:00Z",
    });
    const stale = life.enrollment.timer!.generation;
    life.change({ meetingAt: "2026-03-01T00:00:00Z" });
    life.now = utc("2026-03-10T08:30");
    expect(life.tell({ kind: "timer", generation: stale })).toEqual([]);
  });
});

describe("send within", () => {
  const sequence = sequenceOf("send within Office\nemail; phone");

  it("holds a step back until the window opens, and asks again then", () => {
    const life = new Life(sequence, {}, monday + hours(8));
    expect(life.log).toEqual(["wake 2026-03-03T08:00"]);
    expect(life.sleep()).toEqual(["email default"]);
    expect(life.after(hours(9)).finish()).toEqual(["wake 2026-03-04T08:00"]);
    // Whoever wakes it sleeps until the evening: closed again.
    expect(life.sleep(hours(10))).toEqual(["wake 2026-03-05T08:00"]);
    expect(life.sleep()).toEqual(["phone"]);
  });

  it("never opens where the calendar never does, and leaves all the same", () => {
    const shut = `calendar Shut for lead { Mon 09:00..10:00; zone owner.timezone }`;
    const closed = sequenceOf("send within Shut\nexit when vip\nphone", shut);
    const life = new Life(closed, { owner: { timezone: "Mars/Base" } });
    expect(life.log).toEqual(["blocked: the time zone Mars/Base"]);
    expect(life.change({ owner: { timezone: "UTC" } })).toEqual(["wake 2026-03-09T09:00"]);
    expect(life.change({ vip: true })).toEqual(["left: exit vip"]);
  });
});
