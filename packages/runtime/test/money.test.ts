import {
  compareExact,
  compareOpen,
  convert,
  dividedBy,
  exact,
  type Exact,
  exactText,
  minus,
  Missing,
  type Money,
  moneyOf,
  moneyText,
  negated,
  openDividedBy,
  openJson,
  openMinus,
  openNegated,
  openPlus,
  openRatio,
  openTimes,
  openTimesPercent,
  plus,
  ratio,
  times,
  timesPercent,
} from "@seqlang/runtime";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

/** An amount that must be one. */
function money(value: string | number): Money {
  const amount = moneyOf(value);
  if (typeof amount === "string") throw new Error(`${value}: ${amount}`);
  return amount;
}

const of = (value: string | number): Exact => exact(money(value));

const limit = 10n ** 19n;

/** Ten-thousandths over the whole range, near zero, and around where doubles stop being exact. */
const units = fc.oneof(
  fc.bigInt({ min: -limit, max: limit }),
  fc.bigInt({ min: -100_000n, max: 100_000n }),
  fc.bigInt({ min: 2n ** 53n - 50n, max: 2n ** 53n + 50n }),
  fc.bigInt({ min: -(2n ** 53n) - 50n, max: -(2n ** 53n) + 50n }),
);

function spelled(count: bigint): string {
  const digits = String(count < 0n ? -count : count).padStart(5, "0");
  return `${count < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("reading amounts", () => {
  it.each([
    [0.1, 1000],
    ["0.1", 1000],
    [-0, 0],
    ["-0.00", 0],
    [1e15, 10n ** 19n],
    [-1e15, -(10n ** 19n)],
    ["999999999999999.9999", 9_999_999_999_999_999_999n],
    [900_719_925_474.0991, 9_007_199_254_740_991],
    ["900719925474.0992", 9_007_199_254_740_992n],
    ["1.50000000", 15_000],
    [900_719_925_474, 9_007_199_254_740_000],
    [900_719_925_475, 9_007_199_254_750_000n],
    [-1_000_000_000_000, -10_000_000_000_000_000n],
    ["1e3", 10_000_000],
    ["1E-4", 1],
    [1e-4, 1],
    ["000012", 120_000],
  ])("%s is %s ten-thousandths", (value, expected) => {
    expect(moneyOf(value)).toBe(expected);
  });

  it.each([
    [1e-7, "too many decimals"],
    ["0.00001", "too many decimals"],
    ["1000000000000000.0001", "too large"],
    [1e21, "too large"],
    ["-1e300", "too large"],
    ["1e999999999", "not an amount"],
    ["1e-999999999", "not an amount"],
    ["9".repeat(500), "not an amount"],
    [NaN, "not an amount"],
    [Infinity, "not an amount"],
    ["", "not an amount"],
    [" 1", "not an amount"],
    ["1\n", "not an amount"],
    ["1,000", "not an amount"],
    [".5", "not an amount"],
    ["5.", "not an amount"],
    ["+5", "not an amount"],
    ["0x10", "not an amount"],
    ["١", "not an amount"],
    ["NaN", "not an amount"],
  ])("%s is none: %s", (value, problem) => {
    expect(moneyOf(value)).toBe(problem);
  });

  it("refuses the longest text at once", () => {
    expect(moneyOf("0".repeat(10_000_000))).toBe("not an amount");
    expect(moneyOf(`0.${"0".repeat(10_000_000)}1`)).toBe("not an amount");
  });

  it("keeps every amount, in one form", () => {
    fc.assert(
      fc.property(units, (count) => {
        const amount = money(spelled(count));
        expect(BigInt(amount)).toBe(count);
        expect(typeof amount).toBe(Number.isSafeInteger(Number(count)) ? "number" : "bigint");
        expect(moneyOf(moneyText(amount))).toBe(amount);
      }),
    );
  });

  it("takes a number by its shortest spelling", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4), (whole, places) => {
        const number = whole / 10 ** places;
        expect(moneyOf(number)).toBe(moneyOf(number.toFixed(places)));
      }),
    );
  });

  it("compares natively, numbers and bigints mixed, as the amounts do", () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const [left, right] = [money(spelled(a)), money(spelled(b))];
        expect(left < right).toBe(a < b);
        expect(left >= right).toBe(a >= b);
        expect(left === right).toBe(a === b);
        expect(Math.sign(compareExact(exact(left), exact(right)))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it.each([
    ["1000000", "1000000"],
    ["-0.0500", "-0.05"],
    ["10.00", "10"],
    ["0", "0"],
    ["100.0001", "100.0001"],
  ])("writes %s as %s", (value, text) => {
    expect(moneyText(money(value))).toBe(text);
    expect(exactText(of(value))).toBe(text);
  });
});

describe("arithmetic", () => {
  it("rounds nothing", () => {
    expect(exactText(plus(of(0.1), of(0.2)))).toBe("0.3");
    expect(exactText(minus(of("999999999999999.9999"), of("0.0001")))).toBe("999999999999999.9998");
    expect(exactText(plus(of("1e15"), of("1e15")))).toBe("2000000000000000");
    expect(exactText(times(of("999999999999999.9999"), 0.1))).toBe("99999999999999.99999");
    expect(exactText(times(of("999999999999999.9999"), 1e-7))).toBe("99999999.99999999999");
    expect(exactText(times(of(3), 1e21))).toBe("3000000000000000000000");
    expect(exactText(timesPercent(of("0.05"), 20))).toBe("0.01");
    expect(exactText(timesPercent(of(1), 0.1))).toBe("0.001");
    expect(exactText(negated(of(0)))).toBe("0");
    expect(compareExact(times(of(0.1), 3), of(0.3))).toBe(0);
  });

  it("is what integers say", () => {
    fc.assert(
      fc.property(units, units, fc.integer({ min: -99_999, max: 99_999 }), (a, b, factor) => {
        const [left, right] = [of(spelled(a)), of(spelled(b))];
        const value = (result: Exact | undefined): bigint =>
          result!.units * 10n ** BigInt(12 - result!.scale);
        expect(value(plus(left, right))).toBe((a + b) * 10n ** 8n);
        expect(value(minus(left, right))).toBe((a - b) * 10n ** 8n);
        const decimal = factor / 1000;
        expect(value(times(left, decimal)) * 1000n).toBe(a * BigInt(factor) * 10n ** 8n);
        expect(value(timesPercent(left, decimal))).toBe(a * BigInt(factor) * 10n ** 3n);
      }),
    );
  });

  it("is missing with a missing side", () => {
    expect(plus(undefined, of(1))).toBeUndefined();
    expect(plus(of(1), undefined)).toBeUndefined();
    expect(minus(of(1), undefined)).toBeUndefined();
    expect(minus(undefined, of(1))).toBeUndefined();
    expect(negated(undefined)).toBeUndefined();
    expect(times(undefined, 1)).toBeUndefined();
    expect(times(of(1), undefined)).toBeUndefined();
    expect(timesPercent(of(1), undefined)).toBeUndefined();
    expect(dividedBy(of(1), undefined)).toBeUndefined();
    expect(dividedBy(undefined, 1)).toBeUndefined();
    expect(ratio(of(1), undefined)).toBeUndefined();
    expect(exact(undefined)).toBeUndefined();
    expect(exactText(undefined)).toBeUndefined();
    expect(moneyText(undefined)).toBeUndefined();
    expect(compareExact(undefined, of(1))).toBeNaN();
    expect(compareExact(of(1), undefined)).toBeNaN();
    expect(times(of(1), NaN)).toBeUndefined();
    expect(times(of(1), Infinity)).toBeUndefined();
    expect(dividedBy(of(1), Infinity)).toBeUndefined();
  });
});

describe("division", () => {
  it.each([
    ["1", 3, "0.3333"],
    ["2", 3, "0.6667"],
    ["-2", 3, "-0.6667"],
    // Ties go to the even neighbor, whatever the signs.
    ["0.0001", 2, "0"],
    ["0.0003", 2, "0.0002"],
    ["0.0005", 2, "0.0002"],
    ["0.0007", 2, "0.0004"],
    ["-0.0001", 2, "0"],
    ["-0.0003", 2, "-0.0002"],
    ["0.0005", -2, "-0.0002"],
    ["-0.0007", -2, "0.0004"],
    ["10", 4, "2.5"],
    ["1", 0.1, "10"],
    ["1", 1e-7, "10000000"],
    ["1", 1e21, "0"],
    ["999999999999999.9999", 1, "999999999999999.9999"],
  ])("%s / %s is %s", (amount, divisor, expected) => {
    expect(exactText(dividedBy(of(amount), divisor))).toBe(expected);
  });

  it("by zero is missing", () => {
    expect(dividedBy(of(1), 0)).toBeUndefined();
    expect(dividedBy(of(1), -0)).toBeUndefined();
    expect(ratio(of(1), of(0))).toBeUndefined();
  });

  it("comes closest, and to the even one of two", () => {
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: -2000, max: 2000 }).filter((n) => n !== 0),
        fc.nat(3),
        (a, whole, places) => {
          const divisor = Number(`${whole}e-${places}`);
          const quotient = dividedBy(of(spelled(a)), divisor)!;
          expect(quotient.scale).toBe(4);
          // |q - a / d| <= 1/2 in the last place, all of it times 2 * |whole|.
          const off = quotient.units * BigInt(whole) - a * 10n ** BigInt(places);
          const distance = 2n * (off < 0n ? -off : off);
          const size = BigInt(Math.abs(whole));
          expect(distance <= size).toBe(true);
          expect(distance === size && quotient.units % 2n !== 0n).toBe(false);
        },
      ),
    );
  });

  it("of money by money is the nearest number", () => {
    expect(ratio(of(1), of(3))).toBe(1 / 3);
    expect(ratio(of(0.3), of(0.1))).toBe(3);
    expect(ratio(of(-1), of(8))).toBe(-0.125);
    expect(ratio(of(0), of(-5))).toBe(0);
    expect(ratio(times(of(1), 5e-324), of(1))).toBe(5e-324);
    expect(ratio(times(of(1e15), 1e300), of(0.0001))).toBeUndefined();
    const safe = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      // Both sides are exact doubles, so the hardware's quotient is the nearest one.
      fc.property(safe, safe, (a, b) => {
        fc.pre(b !== 0);
        const left = { units: BigInt(a), scale: 0 };
        expect(ratio(left, { units: BigInt(b), scale: 0 })).toBe(a / b + 0);
      }),
    );
    // A tie in a double's last place that the remainder breaks.
    const tie = 2n ** 60n + 2n ** 7n;
    const large = 3n ** 50n;
    expect(ratio({ units: tie * large + 1n, scale: 0 }, { units: large, scale: 0 })).toBe(
      2 ** 60 + 2 ** 8,
    );
    expect(ratio({ units: tie, scale: 0 }, { units: 1n, scale: 0 })).toBe(2 ** 60);
  });
});

describe("money of any currency", () => {
  const eur = { amount: money(10), currency: "EUR" };
  const usd = { amount: money(10), currency: "USD" };
  const context = {
    rates: (from: string, to: string) =>
      from === "EUR" && to === "USD"
        ? "1.0837"
        : from === "USD" && to === "EUR"
          ? 0.9228
          : undefined,
  };

  it("is converted without rounding", () => {
    expect(exactText(convert(eur, "USD", context))).toBe("10.837");
    expect(exactText(convert({ amount: money("0.0001"), currency: "USD" }, "EUR", context))).toBe(
      "0.00009228",
    );
    expect(exactText(convert(eur, "EUR", {}))).toBe("10");
    expect(convert(undefined, "EUR", {})).toBeUndefined();
  });

  it("counts in the left one's currency", () => {
    expect(openJson(openPlus(eur, usd, context))).toEqual({ amount: "19.228", currency: "EUR" });
    expect(openJson(openMinus(usd, eur, context))).toEqual({ amount: "-0.837", currency: "USD" });
    expect(compareOpen(eur, usd, context)).toBeGreaterThan(0);
    expect(compareOpen(usd, eur, context)).toBeLessThan(0);
    expect(compareOpen(eur, eur, {})).toBe(0);
    expect(openRatio(usd, eur, context)).toBe(10 / 10.837);
    expect(openJson(openTimes(eur, 0.15))).toEqual({ amount: "1.5", currency: "EUR" });
    expect(openJson(openTimesPercent(eur, 15))).toEqual({ amount: "1.5", currency: "EUR" });
    expect(openJson(openDividedBy(eur, 3))).toEqual({ amount: "3.3333", currency: "EUR" });
    expect(openDividedBy(eur, 0)).toBeUndefined();
    expect(openJson(openNegated(openPlus(eur, eur, {})))).toEqual({
      amount: "-20",
      currency: "EUR",
    });
  });

  it("is missing with a missing side, which needs no rate", () => {
    expect(openPlus(eur, undefined, {})).toBeUndefined();
    expect(openPlus(undefined, usd, {})).toBeUndefined();
    expect(openMinus(eur, undefined, {})).toBeUndefined();
    expect(openRatio(undefined, eur, {})).toBeUndefined();
    expect(compareOpen(undefined, usd, {})).toBeNaN();
    expect(compareOpen(eur, undefined, {})).toBeNaN();
  });

  it.each([undefined, "", "abc", NaN, Infinity, 0, -1, "-1", null as unknown as undefined])(
    "never guesses: the rate %s is none",
    (rate) => {
      const convertAt = () => convert(eur, "JPY", { rates: () => rate });
      expect(convertAt).toThrow(Missing);
      expect(convertAt).toThrow("a rate from EUR to JPY");
    },
  );

  it("needs a rate where there are none at all", () => {
    expect(() => compareOpen(usd, eur, {})).toThrow("a rate from EUR to USD");
  });
});

describe("any number", () => {
  it("multiplies as its shortest spelling does", () => {
    fc.assert(
      fc.property(finite, (factor) => {
        const product = times({ units: 1n, scale: 0 }, factor)!;
        expect(Number(exactText(product))).toBe(factor + 0);
      }),
    );
  });
});
