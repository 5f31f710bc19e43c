import { describe, expect, it } from "vitest";
import { enroll } from "../src/index.ts";
import { days, hours, Life, monday } from "./life.ts";
import { program, sequenceOf } from "./program.ts";

describe("a step", () => {
  it("is handed out once, with its arguments and a key, and the flow waits until it is done", () => {
    const sequence = sequenceOf('intro: email(template = "hello {name}"); phone');
    const record = { id: "lead-1", name: "Ada", tags: [] };
    const begun = enroll(sequence, record, monday, { id: "e7", key: "lead-1" });
    expect(begun).toEqual({
      enrollment: {
        id: "e7",
        sequence: "Main",
        version: sequence.version,
        record: "lead-1",
        status: { kind: "active" },
        position: "intro",
        entered: monday,
        visits: { intro: 1 },
        outcomes: { intro: {} },
        timers: 0,
        handedOut: {
          kind: "step",
          activity: "email",
          args: { template: "hello Ada" },
          name: "intro",
          key: "e7/intro/1",
          at: monday,
          since: monday,
        },
      },
      effects: [
        {
          kind: "perform",
          activity: "email",
          args: { template: "hello Ada" },
          name: "intro",
          position: "intro",
          key: "e7/intro/1",
          since: monday,
        },
      ],
    });
    const life = new Life(sequence);
    expect(life.change({ name: "Bob" })).toEqual([]);
    expect(life.finish()).toEqual(["phone"]);
  });

  it("has outcomes that later lines ask for, reported before, with or after its end", () => {
    const sequence = sequenceOf("call: phone; when call.connected -> meeting else email");
    const before = new Life(sequence);
    before.outcome("call", "connected");
    expect(before.finish()).toEqual(["meeting PT30M"]);
    expect(new Life(sequence).finish("connected")).toEqual(["meeting PT30M"]);
    const after = new Life(sequence);
    expect(after.finish()).toEqual(["email default"]);
    expect(after.outcome("call", "connected")).toEqual([]);
    expect(after.log).toEqual(["phone", "email default"]);
  });

  it("has no outcome once it was skipped, whatever is reported", () => {
    const life = new Life(sequenceOf("call: phone; wait 1 day; when call.connected -> meeting"));
    const { key } = life;
    life.outcome("call", "connected");
    life.tell({ kind: "skipped", key });
    life.tell({ kind: "outcome", key, outcome: "connected" });
    expect(life.enrollment.outcomes).toEqual({});
    expect(life.sleep()).toEqual(["left: end"]);
  });

  it("may be called what every object inherits", () => {
    const life = new Life(
      sequenceOf("constructor: phone; toString: phone; when constructor.connected -> email"),
    );
    expect(life.key).toBe("e/constructor/1");
    life.outcome("constructor", "connected");
    life.finish();
    expect(life.key).toBe("e/toString/1");
    expect(life.finish()).toEqual(["email default"]);
  });
});

describe("set", () => {
  it("is handed out, and the flow goes on with the record that it led to", () => {
    const life = new Life(sequenceOf("set rating = Cold; when rating = Cold -> phone else email"));
    expect(life.log).toEqual(['set rating = "Cold"']);
    expect(life.key).toBe("e/set rating/1");
    life.change({ rating: "Cold" });
    expect(life.finish()).toEqual(["phone"]);
  });
});

describe("match", () => {
  it("takes the arm of the record as it is when the flow gets there", () => {
    const sequence = sequenceOf(
      "email; wait 1 day; match rating { Hot -> phone; Warm, Cold -> email; missing -> meeting }",
    );
    for (const [rating, step] of [
      ["Hot", "phone"],
      ["Cold", "email default"],
      [null, "meeting PT30M"],
    ] as const) {
      const life = new Life(sequence);
      life.finish();
      life.change({ rating });
      expect(life.sleep()).toEqual([step]);
    }
  });
});

describe("split", () => {
  const sequence = sequenceOf(`wait 1 day
    split pitch { 50% -> email(template = "a"); 50% -> email(template = "b") }`);
  const fall = (id: string, now: number) => {
    const life = new Life(sequence, { id }, now);
    return life.sleep().join();
  };

  it("lets the same record always fall the same way, whenever it comes there", () => {
    const ids = Array.from({ length: 200 }, (_, index) => `lead-${index}`);
    const ways = ids.map((id) => fall(id, monday));
    expect(ids.map((id) => fall(id, monday + days(40)))).toEqual(ways);
    const share = ways.filter((way) => way === "email a").length;
    expect(share).toBeGreaterThan(60);
    expect(share).toBeLessThan(140);
  });
});

describe("repeat", () => {
  const newsletter = sequenceOf(
    "repeat up to 3 times every 14 days { letter: email } until letter.replied\nphone",
  );

  it("begins a round every so often, from when the round before began", () => {
    const life = new Life(newsletter);
    for (const visit of [1, 2]) {
      expect(life.key).toBe(`e/letter/${visit}`);
      expect(life.after(days(2)).finish()).toEqual([
        `wake ${new Date(monday + days(14 * visit)).toISOString().slice(0, 16)}`,
      ]);
      expect(life.sleep()).toEqual(["email default"]);
    }
    expect(life.key).toBe("e/letter/3");
    expect(life.finish()).toEqual(["phone"]);
  });

  it("ends as soon as the condition holds, between rounds too", () => {
    const life = new Life(newsletter);
    life.finish();
    expect(life.after(days(1)).outcome("letter", "opened")).toEqual([]);
    expect(life.outcome("letter", "replied")).toEqual(["phone"]);
  });

  it("asks about the latest run: what comes of an earlier one no longer counts", () => {
    const life = new Life(newsletter);
    const first = life.key;
    life.finish();
    life.sleep();
    expect(life.tell({ kind: "outcome", key: first, outcome: "replied" })).toEqual([]);
    expect(life.enrollment.outcomes).toEqual({ letter: {} });
    life.outcome("letter", "replied");
    expect(life.finish()).toEqual(["phone"]);
  });

  it("forgets at the next run what came of the one before", () => {
    const life = new Life(
      sequenceOf("repeat up to 3 times every 1 day { call: phone; when call.connected -> email }"),
    );
    expect(life.finish("connected")).toEqual(["email default"]);
    life.finish();
    life.sleep();
    expect(life.finish()).toEqual(["wake 2026-03-04T10:00"]);
  });

  it("repeats without a pause, and within another repeat", () => {
    const life = new Life(
      sequenceOf("repeat up to 2 times { phone\n repeat up to 2 times { email } }"),
    );
    while (life.enrollment.handedOut !== undefined) life.finish();
    const emails = ["email default", "email default"];
    expect(life.log).toEqual(["phone", ...emails, "phone", ...emails, "left: end"]);
  });

  it("begins each wait of a round anew", () => {
    const life = new Life(sequenceOf("repeat up to 3 times { wait 2 days }; phone"));
    expect(life.sleep()).toEqual(["wake 2026-03-06T10:00"]);
    expect(life.sleep(hours(7))).toEqual(["wake 2026-03-08T10:00"]);
    expect(life.sleep()).toEqual(["phone"]);
  });
});

describe("advance to", () => {
  it("leaves and enters another sequence, whoever may enroll there", () => {
    const { Main, Other } = program(`
      sequence Main for lead { phone; advance to Other }
      sequence Other for lead { enroll when vip; suppress when tags contains "test"; email }`);
    const life = new Life(Main!);
    expect(life.finish()).toEqual(["left: advance Other", "enter Other"]);
    const enter = (record: object, invited: boolean) =>
      enroll(Other!, { tags: [], ...record }, monday, { id: "f", key: "lead-1", invited });
    expect(enter({}, true)).toMatchObject({ enrollment: { position: "email" } });
    expect(enter({}, false)).toEqual({ refused: "not eligible", why: "vip" });
    expect(enter({ tags: ["test"] }, true)).toMatchObject({ refused: "suppressed" });
  });
});

describe("exit and the end", () => {
  it("leave with a reason, or because nothing follows", () => {
    const sequence = sequenceOf('when vip -> exit as "looked after"\nphone');
    expect(new Life(sequence, { vip: true }).log).toEqual(["left: exit looked after"]);
    const life = new Life(sequence);
    expect(life.finish()).toEqual(["left: end"]);
    expect(life.enrollment.status).toEqual({ kind: "left", how: "end", at: monday });
    expect(life.position).toBe("end");
  });
});
