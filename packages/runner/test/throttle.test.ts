import { calendar } from "@seqlang/calendar";
import { describe, expect, it } from "vitest";
import { slotsOf, takeTurns, zoneOf, type AnySequence, type Waiting } from "../src/index.ts";
import { days, hours, Life, minutes, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

const slotAt = (sequence: AnySequence, activity: string, now: number, owner?: string) =>
  slotsOf({
    throttles: sequence.metadata.throttles,
    activity,
    now,
    zone: zoneOf(sequence.metadata, { sequence, record: { tags: [] } }),
    per: () => owner,
    calendar,
  });

/** Lets lives with an email handed out take turns: those whose turn it isn't are told so. */
function takeAll(lives: readonly Life[], sequence: AnySequence, counts: Map<string, number>) {
  const waiting: Waiting[] = lives.flatMap(({ enrollment: { handedOut }, now, record }) => {
    if (handedOut?.kind !== "step") return [];
    const { name } = record["owner"] as { readonly name: string };
    const slots = slotAt(sequence, handedOut.activity, now, name);
    return [{ key: handedOut.key, since: handedOut.since, slots }];
  });
  const slots = new Map(waiting.map((one) => [one.key, one.slots]));
  const went: string[] = [];
  for (const turn of takeTurns(waiting, (slot) => counts.get(slot) ?? 0)) {
    const life = lives.find(({ key }) => key === turn.key)!;
    if (turn.goes) {
      for (const { key } of slots.get(turn.key)!) counts.set(key, (counts.get(key) ?? 0) + 1);
      went.push(turn.key);
      life.finish();
    } else {
      life.tell({ kind: "deferred", key: turn.key, until: turn.until });
    }
  }
  return went;
}

describe("throttle", () => {
  const sequence = sequenceOf(`
    throttle email to 2 per owner per day
    exit when vip
    intro: email`);

  const crowd = (owners: readonly string[]) =>
    owners.map((name, index) => {
      const owner = { name, timezone: "UTC" };
      return new Life(sequence, { owner }, monday + minutes(index), `e${index}`);
    });

  it("lets so many go, those first that have waited longest, and the rest on the days after", () => {
    const lives = crowd(["Ann", "Ann", "Ann", "Bob", "Ann", "Ann"]);
    const counts = new Map<string, number>();
    const went: (readonly string[])[] = [];
    for (let day = 0; day < 3; day++) {
      went.push(takeAll(lives.toReversed(), sequence, counts));
      for (const life of lives) {
        life.now = monday + days(day + 1);
        if (life.enrollment.timer !== undefined) life.sleep();
      }
    }
    expect(went).toEqual([
      ["e0/intro/1", "e1/intro/1", "e3/intro/1"],
      ["e2/intro/1", "e4/intro/1"],
      ["e5/intro/1"],
    ]);
    expect(Math.max(...counts.values())).toBe(2);
  });

  it("lets who leaves meanwhile take no place", () => {
    const lives = crowd(["Ann", "Ann", "Ann", "Ann"]);
    const counts = new Map<string, number>();
    takeAll(lives, sequence, counts);
    const [, , third, fourth] = lives;
    expect(third!.wakes).toBe("2026-03-03T00:00:00.000Z");
    expect(third!.change({ vip: true })).toEqual(["left: exit vip"]);
    fourth!.sleep();
    expect(takeAll(lives, sequence, counts)).toEqual(["e3/intro/1"]);
  });

  it("keeps to the sending window, too", () => {
    const office = sequenceOf("send within Office\nthrottle email to 1 per day\nintro: email");
    const life = new Life(office);
    const [slot] = slotAt(office, "email", life.now);
    life.tell({ kind: "deferred", key: life.key, until: slot!.ends });
    expect(life.wakes).toBe("2026-03-02T23:00:00.000Z");
    expect(life.sleep()).toEqual(["wake 2026-03-03T08:00"]);
    expect(life.sleep()).toEqual(["email default"]);
    expect(life.enrollment.handedOut).toMatchObject({ key: "e/intro/1", since: monday });
  });
});

describe("the slots of a throttle", () => {
  const texts = (unit: string, now: number, zone?: string) => {
    const [slot] = slotsOf({
      throttles: [{ activity: "email", limit: 5, unit: unit as "day" }],
      activity: "email",
      now,
      zone,
      per: () => undefined,
      calendar,
    });
    return [slot!.key.replace(/^.* from /, ""), new Date(slot!.ends).toISOString()];
  };
  const now = Date.UTC(2026, 2, 4, 10, 20, 30);

  it("are parts of the clock and the calendar; weeks begin on Monday", () => {
    expect(texts("minute", now)).toEqual(["2026-03-04T10:20:00.000Z", "2026-03-04T10:21:00.000Z"]);
    expect(texts("hour", now)).toEqual(["2026-03-04T10:00:00.000Z", "2026-03-04T11:00:00.000Z"]);
    expect(texts("day", now)).toEqual(["2026-03-04T00:00:00.000Z", "2026-03-05T00:00:00.000Z"]);
    expect(texts("week", now)).toEqual(["2026-03-02T00:00:00.000Z", "2026-03-09T00:00:00.000Z"]);
    expect(texts("month", now)).toEqual(["2026-03-01T00:00:00.000Z", "2026-04-01T00:00:00.000Z"]);
  });

  it("are the zone's, over a change of clocks as well", () => {
    const sunday = Date.UTC(2026, 2, 29, 10);
    expect(texts("day", sunday, "Europe/Paris")).toEqual([
      "2026-03-28T23:00:00.000Z",
      "2026-03-29T22:00:00.000Z",
    ]);
    expect(texts("week", sunday, "Europe/Paris")[0]).toBe("2026-03-22T23:00:00.000Z");
    expect(texts("month", sunday, "Europe/Paris")).toEqual([
      "2026-02-28T23:00:00.000Z",
      "2026-03-31T22:00:00.000Z",
    ]);
  });

  it("are apart for each value that is counted by, and only for the activity", () => {
    const sequence = sequenceOf("throttle email to 2 per owner per day\nemail; phone");
    expect(slotAt(sequence, "email", now, "1")).not.toEqual(slotAt(sequence, "email", now, "2"));
    expect(slotAt(sequence, "email", now)).toEqual(slotAt(sequence, "email", now + hours(1)));
    expect(slotAt(sequence, "phone", now, "1")).toEqual([]);
  });

  it("must all have room", () => {
    const slot = (key: string, limit: number, ends: number) => ({ key, limit, ends });
    const slots = [slot("hour", 1, 60), slot("day", 3, 1440)];
    const waiting = ["a", "b"].map((key, since) => ({ key, since, slots }));
    expect(takeTurns(waiting, () => 0)).toEqual([
      { key: "a", goes: true },
      { key: "b", goes: false, until: 60 },
    ]);
    expect(takeTurns(waiting, () => 3)).toMatchObject([{ until: 1440 }, { until: 1440 }]);
  });
});
