import { fastClock, takeTurns, type Slot, type Waiting } from "@seqlang/runner";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, isExpected, isGivenUp, patience } from "../src/throttle/line.ts";

const day = 86_400_000;

const slot = (owner: string, limit = 1): Slot => ({
  key: `email per owner ${owner}, day from 1970-01-02`,
  limit,
  ends: 2 * day,
});

const waiting = (key: string, since: number, ...slots: readonly Slot[]): Waiting => ({
  key,
  since,
  slots,
});

const none = () => 0;

describe("whose turn it is", () => {
  it("keeps a place for what was put off before, until it asks or passes", () => {
    const second = waiting("b", 2, slot("Ann"));
    const third = waiting("c", 3, slot("Ann"));
    expect(decide([third], [second], none)).toEqual({ turns: [], waits: true });
    expect(decide([third, second], [], none).turns).toEqual([
      { key: "b", goes: true },
      { key: "c", goes: false, until: 2 * day },
    ]);
    expect(decide([third], [], none).turns).toEqual([{ key: "c", goes: true }]);
  });

  it("lets go at once who has a place beside those that are expected", () => {
    const second = waiting("b", 2, slot("Ann", 2));
    const decided = decide([waiting("c", 3, slot("Ann", 2))], [second], none);
    expect(decided).toEqual({ turns: [{ key: "c", goes: true }], waits: false });
  });

  it("doesn't wait for those of other owners", () => {
    const other = waiting("b", 2, slot("Bob"));
    const used = (key: string) => (key === slot("Ann").key ? 1 : 0);
    expect(decide([waiting("c", 3, slot("Ann"))], [other], used)).toEqual({
      turns: [{ key: "c", goes: false, until: 2 * day }],
      waits: false,
    });
  });

  it("gives up what doesn't ask again within its time", () => {
    const clock = fastClock(0, 1);
    const claim = { activity: "email", throttles: [], per: {} };
    const late = { key: "b", since: 2, claim, until: day };
    expect(isExpected(late, day - 1, clock)).toBe(false);
    expect(isExpected(late, day, clock)).toBe(true);
    expect(isGivenUp(late, day + patience - 1, clock)).toBe(false);
    expect(isExpected(late, day + patience, clock)).toBe(false);
    expect(isGivenUp(late, day + patience, clock)).toBe(true);
  });

  it("comes to the same as if all had asked at once, in whatever order they ask", () => {
    const owner = fc.constantFrom("Ann" as const, "Bob" as const);
    const somebody = fc.record({
      since: fc.integer({ min: 0, max: 5 }),
      owners: fc.uniqueArray(owner),
    });
    const limits = fc.record({ Ann: fc.integer({ min: 0, max: 3 }), Bob: fc.nat(3) });
    const crowds = fc.array(somebody, { minLength: 1, maxLength: 6 }).chain((all) =>
      fc.record({
        crowd: fc.constant(all.map((each, index) => ({ ...each, key: `k${index}` }))),
        order: fc.shuffledSubarray(
          all.map((_, index) => index),
          { minLength: all.length },
        ),
      }),
    );
    fc.assert(
      fc.property(crowds, limits, ({ crowd, order }, limit) => {
        const all = crowd.map(({ key, since, owners }) =>
          waiting(key, since, ...owners.map((name) => slot(name, limit[name]))),
        );
        // All were put off the day before, and come one after the other.
        let line = all;
        let asking: readonly Waiting[] = [];
        const used = new Map<string, number>();
        const went = new Map<string, boolean>();
        for (const index of order) {
          const next = all[index]!;
          asking = [...asking, next];
          line = line.filter((one) => one !== next);
          const { turns } = decide(asking, line, (key) => used.get(key) ?? 0);
          for (const turn of turns) {
            went.set(turn.key, turn.goes);
            const { slots } = all.find(({ key }) => key === turn.key)!;
            if (!turn.goes) continue;
            for (const { key } of slots) used.set(key, (used.get(key) ?? 0) + 1);
          }
          asking = asking.filter(({ key }) => !went.has(key));
        }
        const atOnce = takeTurns(all, none).map(({ key, goes }) => [key, goes] as const);
        expect([...went].toSorted()).toEqual(atOnce.toSorted());
      }),
    );
  });
});
