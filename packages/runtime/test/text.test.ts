import {
  add,
  compareText,
  divide,
  finite,
  multiply,
  negate,
  numberText,
  percentText,
  splitOf,
  subtract,
} from "@seqlang/runtime";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

/** By code points, one at a time. */
function reference(left: string, right: string): number {
  const a = Array.from(left, (point) => point.codePointAt(0)!);
  const b = Array.from(right, (point) => point.codePointAt(0)!);
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    if (a[at] !== b[at]) return Math.sign(a[at]! - b[at]!);
  }
  return Math.sign(a.length - b.length);
}

/** Few units, so that texts share beginnings; surrogates in and out of pairs among them. */
const text = fc
  .array(
    fc.constantFrom(
      "a",
      "b",
      "\ud83d",
      "\ude00",
      "\udfff",
      "\ud800",
      "\ue000",
      "\uff5e",
      "😀",
      "𝒳",
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

describe("comparing texts", () => {
  it.each([
    ["a", "b", -1],
    ["a", "ab", -1],
    ["", "", 0],
    ["Z", "a", -1],
    ["～", "😀", -1],
    ["\ud83d", "\ue000", -1],
    ["é", "e\u0301", 1],
  ])("%j and %j: %d", (left, right, expected) => {
    expect(Math.sign(compareText(left, right))).toBe(expected);
  });

  it("goes by code points, lone surrogates included", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(reference(a, b));
      }),
      { numRuns: 5000 },
    );
  });

  it("is a total order", () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareText(a, b))).toBe(0 - Math.sign(compareText(b, a)));
        const [low, middle, high] = [a, b, c].sort(compareText) as [string, string, string];
        expect(compareText(low, middle)).toBeLessThanOrEqual(0);
        expect(compareText(middle, high)).toBeLessThanOrEqual(0);
        expect(compareText(low, high)).toBeLessThanOrEqual(0);
        expect(compareText(a, b) === 0).toBe(a === b);
      }),
      { numRuns: 5000 },
    );
  });

  it("is no number with a missing side", () => {
    expect(compareText(undefined, "")).toBeNaN();
    expect(compareText("", undefined)).toBeNaN();
  });
});

describe("numbers", () => {
  it("are missing where they are not finite", () => {
    expect(divide(1, 0)).toBeUndefined();
    expect(divide(0, 0)).toBeUndefined();
    expect(divide(1, -0)).toBeUndefined();
    expect(divide(1, divide(1, 0))).toBeUndefined();
    expect(multiply(1e308, 10)).toBeUndefined();
    expect(add(1.7e308, 1.7e308)).toBeUndefined();
    expect(subtract(-1.7e308, 1.7e308)).toBeUndefined();
    expect(finite(NaN)).toBeUndefined();
  });

  it("are missing with a missing side", () => {
    for (const operation of [add, subtract, multiply, divide]) {
      expect(operation(undefined, 1)).toBeUndefined();
      expect(operation(1, undefined)).toBeUndefined();
    }
    expect(negate(undefined)).toBeUndefined();
  });

  it("are as JavaScript has them otherwise", () => {
    expect(add(0.1, 0.2)).toBe(0.1 + 0.2);
    expect(divide(1, 3)).toBe(1 / 3);
    expect(subtract(5, 7)).toBe(-2);
    expect(multiply(20, 3)).toBe(60);
    expect(negate(0)).toBe(0);
    expect(numberText(0.1)).toBe("0.1");
    expect(percentText(20)).toBe("20%");
    expect(percentText(undefined)).toBeUndefined();
    expect(numberText(undefined)).toBeUndefined();
  });
});

describe("splits", () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `lead-${index}`);

  it("stay as they are: a changed value would move enrolled records", () => {
    expect(splitOf("r1", "BigDeal", "pitch")).toBe(59.05194862280041);
    expect(splitOf("名前", "BigDeal", "pitch")).toBe(22.790405224077404);
    expect(splitOf("", "", "")).toBe(47.79294056352228);
  });

  it("are spread evenly", () => {
    const counts = Array.from({ length: 20 }, () => 0);
    for (const key of keys) counts[Math.floor(splitOf(key, "BigDeal", "pitch") / 5)]! += 1;
    const expected = keys.length / counts.length;
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 19 degrees of freedom: one in a thousand exceeds 43.8. The keys are fixed, so this is too.
    expect(chi).toBeLessThan(43.8);
  });

  it.each([
    ["two splits of one sequence", ["BigDeal", "pitch"], ["BigDeal", "subject"]],
    ["one split's name in two sequences", ["BigDeal", "pitch"], ["SmallDeal", "pitch"]],
    ["names that differ in the last letter", ["BigDeal", "a"], ["BigDeal", "b"]],
  ] as const)("don't correlate: %s", (_, [one, first], [other, second]) => {
    let both = 0;
    for (const key of keys) {
      if (splitOf(key, one, first) < 50 && splitOf(key, other, second) < 50) both += 1;
    }
    // A quarter, give or take four standard deviations of 61.
    expect(Math.abs(both - keys.length / 4)).toBeLessThan(245);
  });

  it("lie in [0, 100)", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string(),
        fc.string(),
        (key, sequence, name) => {
          const value = splitOf(key, sequence, name);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(100);
          expect(splitOf(key, sequence, name)).toBe(value);
        },
      ),
    );
  });
});
