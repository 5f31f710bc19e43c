import { decimalOf, decimalText, tenTo, unitsAt, type Exact } from "./decimal.ts";
import { type Money, moneyScale } from "./money.ts";

/** An amount, ready for arithmetic that rounds nothing. */
export function exact(amount: Money): Exact;
export function exact(amount: Money | undefined): Exact | undefined;
export function exact(amount: Money | undefined): Exact | undefined {
  return amount === undefined ? undefined : { units: BigInt(amount), scale: moneyScale };
}

/** The sum; missing when a side is. */
export function plus(left: Exact | undefined, right: Exact | undefined): Exact | undefined {
  if (left === undefined || right === undefined) return undefined;
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

/** The difference; missing when a side is. */
export function minus(left: Exact | undefined, right: Exact | undefined): Exact | undefined {
  return plus(left, negated(right));
}

/** The amount with the other sign. */
export function negated(value: Exact | undefined): Exact | undefined {
  return value === undefined ? undefined : { units: -value.units, scale: value.scale };
}

/** The product with a number, which counts by its shortest decimal spelling. */
export function times(value: Exact | undefined, factor: number | undefined): Exact | undefined {
  if (value === undefined || factor === undefined) return undefined;
  const decimal = decimalOf(factor);
  if (decimal === undefined) return undefined;
  return { units: value.units * decimal.units, scale: value.scale + decimal.scale };
}

/** The product with a percentage: by 20, a fifth. */
export function timesPercent(
  value: Exact | undefined,
  percent: number | undefined,
): Exact | undefined {
  const product = times(value, percent);
  return product === undefined ? undefined : { units: product.units, scale: product.scale + 2 };
}

/**
 * The quotient by a number, to four decimals; a tie goes to the even neighbor. Missing when a side
 * is and when the number is zero.
 */
export function dividedBy(
  value: Exact | undefined,
  divisor: number | undefined,
): Exact | undefined {
  if (value === undefined || divisor === undefined) return undefined;
  const decimal = decimalOf(divisor);
  if (decimal === undefined || decimal.units === 0n) return undefined;
  const numerator = value.units * tenTo(decimal.scale + moneyScale);
  const denominator = decimal.units * tenTo(value.scale);
  return { units: quotientHalfEven(numerator, denominator), scale: moneyScale };
}

function quotientHalfEven(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  let quotient = top / bottom;
  const twice = (top % bottom) * 2n;
  if (twice > bottom || (twice === bottom && quotient % 2n === 1n)) quotient += 1n;
  return negative ? -quotient : quotient;
}

/** Below, at or above zero as `left` is less than, equal to or greater than `right`; NaN when one is missing. */
export function compareExact(left: Exact | undefined, right: Exact | undefined): number {
  if (left === undefined || right === undefined) return NaN;
  const scale = Math.max(left.scale, right.scale);
  const a = unitsAt(left, scale);
  const b = unitsAt(right, scale);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The shortest decimal text of an amount. */
export function exactText(value: Exact): string;
export function exactText(value: Exact | undefined): string | undefined;
export function exactText(value: Exact | undefined): string | undefined {
  return value === undefined ? undefined : decimalText(value);
}
