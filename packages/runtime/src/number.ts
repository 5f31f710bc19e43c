/**
 * Numbers and percentages in double precision. A side that is missing makes the result missing, as
 * does a result that is not finite, so that `1 / (1 / 0)` is missing too.
 */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

export function add(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : finite(left + right);
}

export function subtract(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : finite(left - right);
}

export function multiply(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : finite(left * right);
}

/** The quotient; by zero, missing. */
export function divide(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : finite(left / right);
}

/** The number with the other sign; zero has one form. */
export function negate(value: number | undefined): number | undefined {
  return value === undefined ? undefined : 0 - value;
}
