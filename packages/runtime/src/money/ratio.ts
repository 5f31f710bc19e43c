import { tenTo, type Exact } from "./decimal.ts";

/** More bits than a double's 53, so that one rounding, at the end, decides. */
const bits = 66;

/**
 * How many times `right` goes into `left`, as the nearest double. Missing when a side is, when
 * `right` is zero and when no double is large enough.
 */
export function ratio(left: Exact | undefined, right: Exact | undefined): number | undefined {
  if (left === undefined || right === undefined || right.units === 0n) return undefined;
  const negative = left.units < 0n !== right.units < 0n;
  const top = magnitude(left.units) * tenTo(right.scale);
  const bottom = magnitude(right.units) * tenTo(left.scale);
  if (top === 0n) return 0;
  const shift = Math.max(0, bits + bitLength(bottom) - bitLength(top));
  const shifted = top << BigInt(shift);
  let quotient = shifted / bottom;
  // What division drops must not turn into a tie that rounds to even.
  if (shifted % bottom !== 0n) quotient |= 1n;
  const half = shift >> 1;
  const result = Number(quotient) * 2 ** -half * 2 ** -(shift - half);
  if (result === Infinity) return undefined;
  return negative ? 0 - result : result;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function bitLength(value: bigint): number {
  const hex = value.toString(16);
  return hex.length * 4;
}
