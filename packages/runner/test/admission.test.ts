import { calendar } from "@seqlang/calendar";
import { describe, expect, it } from "vitest";
import {
  advance,
  asOther,
  enroll,
  type AnySequence,
  type Enrollment,
  type Refusal,
} from "../src/index.ts";
import { days, hours, monday } from "./life.ts";
import { program, sequenceOf } from "./program.ts";

type Entered = readonly [sequence: AnySequence, enrollment: Enrollment];

/** Enrolls a record beside and after its other enrollments. */
function enter(
  sequence: AnySequence,
  others: readonly Entered[] = [],
  now = monday,
  fields: object = {},
): Enrollment | Refusal {
  const answer = enroll(sequence, { tags: [], ...fields }, now, {
    id: `e${others.length}`,
    key: "lead-1",
    others: others.map(([of, enrollment]) => asOther(enrollment, of.metadata)),
    calendar,
  });
  return "refused" in answer ? answer : answer.enrollment;
}

function entered(sequence: AnySequence, others: readonly Entered[] = [], now = monday): Entered {
  const answer = enter(sequence, others, now);
  if ("refused" in answer) throw new Error(answer.refused);
  return [sequence, answer];
}

function left([sequence, enrollment]: Entered, at: number): Entered {
  const surroundings = { sequence, record: { tags: [] }, calendar };
  return [sequence, advance(enrollment, { kind: "removed" }, at, surroundings).enrollment];
}

describe("enroll when and suppress when", () => {
  const sequence = sequenceOf('enroll when vip; suppress when tags contains "test"; phone');

  it("say who enters, and by which words not", () => {
    expect(enter(sequence)).toEqual({ refused: "not eligible", why: "vip" });
    expect(enter(sequence, [], monday, { vip: true })).toMatchObject({ position: "phone" });
    expect(enter(sequence, [], monday, { vip: true, tags: ["test"] })).toEqual({
      refused: "suppressed",
      why: 'tags contains "test"',
    });
  });

  it("are not asked once a record is in", () => {
    const begun = enroll(sequence, { tags: [], vip: true }, monday, { id: "e", key: "k" });
    if ("refused" in begun) throw new Error(begun.refused);
    const record = { tags: ["test"], vip: false };
    expect(
      advance(begun.enrollment, { kind: "changed" }, monday, { sequence, record }).effects,
    ).toEqual([]);
  });

  it("can't be answered for a record that can't be read", () => {
    expect(enter(sequence, [], monday, { vip: "perhaps" })).toEqual({
      refused: "failure",
      why: expect.stringContaining("vip"),
    });
  });
});

describe("a record that is in a sequence", () => {
  it("does not enter it a second time", () => {
    const sequence = sequenceOf("phone");
    expect(enter(sequence, [entered(sequence)])).toEqual({
      refused: "already enrolled",
      why: "Main",
    });
  });

  it("does not while it is paused, either", () => {
    const sequence = sequenceOf("phone");
    const [, active] = entered(sequence);
    const surroundings = { sequence, record: { tags: [] } };
    const paused = advance(active, { kind: "paused" }, monday, surroundings).enrollment;
    expect(enter(sequence, [[sequence, paused]])).toMatchObject({ refused: "already enrolled" });
  });
});

describe("reenroll", () => {
  const after = (statement: string, at: number) => {
    const sequence = sequenceOf(`${statement}\nphone`);
    const once = left(entered(sequence), monday);
    return enter(sequence, [once], at);
  };

  it("is allowed where nothing is said", () => {
    expect(after("", monday)).toMatchObject({ position: "phone" });
  });

  it("never", () => {
    expect(after("reenroll never", monday + days(9999))).toEqual({
      refused: "left before",
      why: "Main",
    });
  });

  it("after a length of time since it left, and no millisecond sooner", () => {
    const until = monday + days(30);
    expect(after("reenroll after 30 days", until - 1)).toEqual({
      refused: "left before",
      why: "Main",
      until,
    });
    expect(after("reenroll after 30 days", until)).toMatchObject({ position: "phone" });
  });

  it("after months by the zone's calendar", () => {
    const until = Date.UTC(2026, 3, 2, 9);
    const statement = "send within Office\nreenroll after 1 month";
    expect(after(statement, until - 1)).toMatchObject({ refused: "left before", until });
    expect(after(statement, until)).toMatchObject({ position: "phone" });
  });

  it("counts from when it last left, and only this sequence", () => {
    const { Main, Other } = program(`sequence Main for lead { reenroll after 30 days; phone }
      sequence Other for lead { phone }`);
    const first = left(entered(Main!), monday);
    const second = left(entered(Main!, [first], monday + days(40)), monday + days(41));
    const other = left(entered(Other!), monday + days(80));
    expect(enter(Main!, [second, other, first], monday + days(70))).toMatchObject({
      until: monday + days(71),
    });
    expect(enter(Main!, [second, other, first], monday + days(71))).toMatchObject({
      position: "phone",
    });
  });
});

describe("exclusive", () => {
  const { Main, Rival, Free } = program(`
    sequence Main for lead { exclusive; phone }
    sequence Rival for lead { exclusive; phone }
    sequence Free for lead { phone }`);

  it("keeps a record out of a second exclusive sequence until it has left the first", () => {
    const rival = entered(Rival!);
    expect(enter(Main!, [rival])).toEqual({ refused: "exclusive", why: "Rival" });
    expect(enter(Main!, [left(rival, monday + hours(1))], monday + hours(1))).toMatchObject({
      position: "phone",
    });
  });

  it("does not mind sequences that aren't, and they don't mind it", () => {
    expect(enter(Main!, [entered(Free!)])).toMatchObject({ position: "phone" });
    expect(enter(Free!, [entered(Main!)])).toMatchObject({ position: "phone" });
  });

  it("lets one in of several that compete, the first that asks", () => {
    const inside: Entered[] = [];
    const refused: string[] = [];
    for (const sequence of [Rival!, Main!, Free!, Rival!]) {
      const answer = enter(sequence, inside);
      if ("refused" in answer) refused.push(`${sequence.name}: ${answer.refused}`);
      else inside.push([sequence, answer]);
    }
    expect(inside.map(([{ name }]) => name)).toEqual(["Rival", "Free"]);
    expect(refused).toEqual(["Main: exclusive", "Rival: already enrolled"]);
  });
});
