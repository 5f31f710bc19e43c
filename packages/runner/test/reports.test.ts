import { describe, expect, it } from "vitest";
import { days, hours, Life, monday } from "./life.ts";
import { sequenceOf } from "./program.ts";

const sequence = sequenceOf("intro: email; wait 3 days; call: phone");

describe("a report", () => {
  it("that comes twice changes nothing the second time", () => {
    const life = new Life(sequence);
    const { key } = life;
    life.finish();
    const { generation } = life.enrollment.timer!;
    life.after(hours(1)).outcome("intro", "opened");
    const before = life.enrollment;
    expect(life.tell({ kind: "finished", key })).toEqual([]);
    expect(life.after(hours(1)).outcome("intro", "opened")).toEqual([]);
    expect(life.enrollment).toEqual(before);
    life.sleep();
    expect(life.tell({ kind: "timer", generation })).toEqual([]);
    expect(life.tell({ kind: "finished", key })).toEqual([]);
    expect(life.key).toBe("e/call/1");
  });

  it("of something that was never handed out is ignored", () => {
    const life = new Life(sequence);
    const before = life.enrollment;
    for (const key of ["", "e/intro/2", "e/call/1", "f/intro/1", "e/constructor/1"]) {
      life.tell({ kind: "finished", key });
      life.tell({ kind: "skipped", key });
      life.tell({ kind: "outcome", key, outcome: "replied" });
      life.tell({ kind: "deferred", key, until: monday + days(1) });
    }
    life.tell({ kind: "timer", generation: 7 });
    expect(life.enrollment).toEqual(before);
  });

  it("of one outcome at two times counts by the earlier, in either order", () => {
    for (const times of [
      [monday + 1, monday + 2],
      [monday + 2, monday + 1],
    ]) {
      const life = new Life(sequence);
      life.after(hours(1));
      for (const at of times) life.outcome("intro", "opened", at);
      expect(life.enrollment.outcomes).toEqual({ intro: { opened: monday + 1 } });
    }
  });

  it("from the future counts as now", () => {
    const life = new Life(sequence);
    life.outcome("intro", "opened", monday + days(900));
    expect(life.enrollment.outcomes).toEqual({ intro: { opened: monday } });
    expect(life.finish(undefined, monday + days(900))).toEqual(["wake 2026-03-05T10:00"]);
  });

  it("with a clock that was set back keeps to the times that were", () => {
    const life = new Life(sequence);
    expect(life.after(-days(30)).finish()).toEqual(["wake 2026-03-05T10:00"]);
  });

  it("of a kind that isn't known changes nothing", () => {
    const life = new Life(sequence);
    const before = life.enrollment;
    expect(life.tell({ kind: "telepathy" } as never)).toEqual([]);
    expect(life.enrollment).toEqual(before);
  });
});

describe("an enrollment that can't get an answer", () => {
  it("says once what is missing, keeps what it is told, and goes on when it is there", () => {
    const life = new Life(sequenceOf("intro: email; when budget > 1M USD -> phone else meeting"));
    life.record = { budget: "a lot" };
    expect(life.finish("opened")).toEqual([
      expect.stringMatching(/^blocked: a record that can be read: .*budget/),
    ]);
    expect(life.tell({ kind: "changed", fields: ["notes"] })).toEqual([]);
    expect(life.enrollment).toMatchObject({
      position: "intro",
      outcomes: { intro: { opened: monday } },
    });
    life.record = { tags: [] };
    expect(life.tell({ kind: "changed", fields: ["notes"] })).toEqual(["meeting PT30M"]);
    expect(life.enrollment.blocked).toBeUndefined();
  });

  it("stands still where it is given another version, and loses nothing", () => {
    const life = new Life(sequence);
    const other = sequenceOf("intro: email; wait 4 days; call: phone");
    const { version } = life.enrollment;
    expect(life.tell({ kind: "finished", key: life.key }, other)).toEqual([
      `blocked: version ${version} of Main`,
    ]);
    expect(life.tell({ kind: "resumed" })).toEqual(["wake 2026-03-05T10:00"]);
  });

  it("is told so where a sequence throws", () => {
    const broken = {
      ...sequence,
      next: () => {
        throw new Error("a fault");
      },
    };
    const life = new Life(sequence);
    expect(life.tell({ kind: "changed" }, broken)).toEqual([
      "blocked: an answer of the sequence: a fault",
    ]);
  });
});
