import { calendar } from "@seqlang/calendar";
import { describe, expect, it } from "vitest";
import { advance, dueEventOf, dueOf, enroll, type Enrollment } from "../src/index.ts";
import { days, minutes, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

const sequence = sequenceOf("exit when vip; wait 3 days; email");
const surroundings = { sequence, record: { tags: [] }, calendar };

function begun(): Enrollment {
  const options = { id: "e", key: "lead-1", calendar };
  const progress = enroll(sequence, surroundings.record, monday, options);
  if ("refused" in progress) throw new Error(progress.why);
  return progress.enrollment;
}

describe("what is due", () => {
  it("is the timer, or the question again where something is missing", () => {
    const waiting = begun();
    expect(dueOf(waiting, monday)).toBe(monday + days(3));
    expect(dueEventOf(waiting, monday + days(3))).toEqual({ kind: "timer", generation: 1 });
    const blocked = { ...waiting, blocked: "a rate" };
    expect(dueOf(blocked, monday)).toBe(monday + minutes(10));
    expect(dueEventOf(blocked, monday + minutes(10))).toEqual({ kind: "changed" });
    const { enrollment: left } = advance(waiting, { kind: "removed" }, monday, surroundings);
    expect(dueOf(left, monday)).toBeUndefined();
  });

  it("leaves a pause as it is when it asks again", () => {
    const { enrollment: paused } = advance(begun(), { kind: "paused" }, monday, surroundings);
    const blocked = { ...paused, blocked: "a rate" };
    const again = advance(blocked, dueEventOf(blocked, monday), monday, surroundings);
    expect(again.enrollment.status.kind).toBe("paused");
    expect(again.enrollment.blocked).toBeUndefined();
  });
});
