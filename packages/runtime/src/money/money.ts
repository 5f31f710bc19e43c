import { decimalOf, decimalText, tenTo } from "./decimal.ts";

/**
 * An amount of money in a known currency: a count of ten-thousandths, so 1 USD is 10,000. A number
 * while that is a safe integer and a bigint beyond, never the other way round, so that `===`, `<`
 * and the rest compare amounts as they are.
 */
export type Money = number | bigint;

/** An amount of money that carries its currency. */
export interface OpenMoney {
  readonly amount: Money;
  /** An ISO 4217 code. */
  readonly currency: string;
}

/** Decimals that an amount may have. */
export const moneyScale = 4;

/** The largest amount, 10 ** 15, in ten-thousandths. */
const largest = 10_000_000_000_000_000_000n;

/** Why a text or a number is no amount. */
export type MoneyProblem = "not an amount" | "too many decimals" | "too large";

/**
 * An amount from its decimal text, or from a number by its shortest decimal spelling; or, as text,
 * why it is none. Nothing is rounded.
 */
export function moneyOf(value: string | number): Money | MoneyProblem {
  // Most amounts; the product is a safe integer.
  if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 900_000_000_000) {
    return value * 10_000 + 0;
  }
  const decimal = decimalOf(value);
  if (decimal === undefined) return "not an amount";
  let { units } = decimal;
  if (decimal.scale <= moneyScale) {
    units *= tenTo(moneyScale - decimal.scale);
  } else {
    const divisor = tenTo(decimal.scale - moneyScale);
    if (units % divisor !== 0n) return "too many decimals";
    units /= divisor;
  }
  if (units > largest || units < -largest) return "too large";
  return canonical(units);
}

/** A count of ten-thousandths in the one form that it has. */
export function canonical(units: bigint): Money {
  const number = Number(units);
  return Number.isSafeInteger(number) ? number : units;
}

/** The shortest decimal text of an amount: `1000000`, `-0.05`. */
export function moneyText(amount: Money): string;
export function moneyText(amount: Money | undefined): string | undefined;
export function moneyText(amount: Money | undefined): string | undefined {
  return amount === undefined
    ? undefined
    : decimalText({ units: BigInt(amount), scale: moneyScale });
}
