import {
  currencyText,
  firstRound,
  inRounds,
  lastRound,
  nextRound,
  oneOf,
  openText,
} from "@seqlang/runtime";
import { describe, expect, it } from "vitest";

describe("the rounds of repeats", () => {
  it("begin, go on and are nested", () => {
    const outer = firstRound([], 10);
    expect(outer).toEqual([{ count: 1, began: 10 }]);
    const inner = firstRound(nextRound(outer, 20), 30);
    expect(inner).toEqual([
      { count: 2, began: 20 },
      { count: 1, began: 30 },
    ]);
    expect(lastRound(inner)).toEqual({ count: 1, began: 30 });
    expect(nextRound(inner, 40)).toEqual([
      { count: 2, began: 20 },
      { count: 2, began: 40 },
    ]);
    expect(outer).toEqual([{ count: 1, began: 10 }]);
  });

  it("are as many as the place has, whatever the caller kept", () => {
    const kept = [
      { count: 3, began: 1 },
      { count: 2, began: 2 },
    ];
    expect(inRounds({ now: 9, rounds: kept }, 1).rounds).toEqual([kept[0]]);
    expect(inRounds({ now: 9, entered: 5, rounds: kept }, 3).rounds).toEqual([
      ...kept,
      { count: 1, began: 5 },
    ]);
    expect(inRounds({ now: 9 }, 1).rounds).toEqual([{ count: 1, began: 9 }]);
    expect(kept).toHaveLength(2);
  });
});

describe("one of many texts", () => {
  it("is none of those that all objects have", () => {
    const isOne = oneOf("Web", "__proto__");
    expect(["Web", "__proto__"].map(isOne)).toEqual([true, true]);
    expect(["web", "", "constructor", "toString", undefined].some(isOne)).toBe(false);
  });
});

describe("money in a text", () => {
  it("has its currency", () => {
    expect(currencyText("12.5", "USD")).toBe("12.5 USD");
    expect(openText({ amount: 125_000, currency: "EUR" })).toBe("12.5 EUR");
    expect(openText(undefined)).toBeUndefined();
  });
});
