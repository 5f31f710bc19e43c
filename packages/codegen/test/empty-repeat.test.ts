import { expect, it } from "vitest";
import { program } from "./program.ts";

const hour = 3_600_000;

it("a repeat in which nothing stands goes through its pauses", () => {
  const { exported } = program(
    "sequence Main for lead { phone; repeat up to 2 times every 1 hour {}; email }",
  );
  const main = exported["Main"]!;
  const record = main.parse({ name: "Ada", tags: [] });
  const rounds = [{ count: 1, began: 0 }];
  const pause = { kind: "wait", until: hour, position: "repeat", rounds };
  expect(main.next("phone", record, { now: 0 })).toEqual(pause);
  expect(main.explain(record, { now: 0 }, "phone").action).toEqual(pause);
  expect(main.next("repeat", record, { now: hour, entered: 0, rounds })).toMatchObject({
    activity: "email",
  });
});

it("a repeat in which nothing stands, without pauses, is over at once", () => {
  const { exported } = program("sequence Main for lead { repeat up to 9 times {}; email }");
  const main = exported["Main"]!;
  const record = main.parse({ name: "Ada", tags: [] });
  expect(main.evaluate(record, { now: 0 })).toMatchObject({ activity: "email" });
});
