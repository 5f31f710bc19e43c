import { Decimal } from "decimal.js";
import type { ArithmeticExpression, Expression as Model } from "../../model/expression.ts";
import type { Origin } from "../../source/source-file.ts";
import type { Constant } from "../../vocabulary/constant.ts";
import { constant } from "./values.ts";

type Operator = ArithmeticExpression["operator"];
type Amount = Extract<Constant, { kind: "number" | "percent" | "money" }>;

/** Longer literals stay as they are written: nothing that exact is ever meant. */
const longest = 100;
const Exact = Decimal.clone({ precision: 4 * longest, toExpNeg: -9e15, toExpPos: 9e15 });

/**
 * A calculation with literals alone, done once and exactly; undefined where it isn't one, or where
 * its result is not exact (then it is left to run time, with run time's rounding).
 */
export function foldArithmetic(
  operator: Operator,
  left: Model,
  right: Model,
  origin: Origin,
): Model | undefined {
  const length = foldLengths(operator, left, right);
  if (length !== undefined) return constant(length, origin);
  const [a, b] = [amountOf(left), amountOf(right)];
  if (a === undefined || b === undefined) return undefined;
  const [x, y] = [new Exact(digits(a)), new Exact(digits(b))];
  if (operator === "+" || operator === "-") {
    const sum = operator === "+" ? x.plus(y) : x.minus(y);
    return constant(withDigits(a, sum), origin);
  }
  if (operator === "*") return foldProduct(a, b, x, y, origin);
  if (y.isZero() || b.kind !== "number" || a.kind === "percent") return undefined;
  const quotient = x.div(y);
  if (a.kind === "money") {
    const rounded = quotient.toDecimalPlaces(4, Decimal.ROUND_HALF_EVEN);
    return constant(withDigits(a, rounded), origin);
  }
  const exact = quotient.times(y).eq(x) && quotient.precision() <= longest;
  if (exact) return constant(withDigits(a, quotient), origin);
  // As at run time, where numbers are doubles.
  const double = Number(a.value) / Number(digits(b));
  return Number.isFinite(double)
    ? constant({ kind: "number", value: new Exact(double).toFixed() }, origin)
    : undefined;
}

function foldLengths(operator: Operator, left: Model, right: Model): Constant | undefined {
  const lengths = [left, right].flatMap((side) =>
    side.kind === "constant" && side.value.kind === "duration" ? [side.value] : [],
  );
  const [a, b] = lengths;
  if (a === undefined || b === undefined || (operator !== "+" && operator !== "-"))
    return undefined;
  const sign = operator === "+" ? 1 : -1;
  const [months, minutes] = [a.months + sign * b.months, a.minutes + sign * b.minutes];
  return { kind: "duration", months, minutes };
}

function foldProduct(
  a: Amount,
  b: Amount,
  x: Decimal,
  y: Decimal,
  origin: Origin,
): Model | undefined {
  const whole = a.kind === "number" ? b : a;
  const factor = whole === a ? b : a;
  if (whole.kind !== "number" && factor.kind === "money") return undefined;
  if (whole.kind === "percent" && factor.kind === "percent") return undefined;
  const product = x.times(y);
  return constant(
    withDigits(whole, factor.kind === "percent" ? product.div(100) : product),
    origin,
  );
}

/** A literal with its sign turned. */
export function foldMinus(operand: Model, origin: Origin): Model | undefined {
  if (operand.kind !== "constant") return undefined;
  const { value } = operand;
  if (value.kind === "duration") {
    // Subtracted from zero, which never makes a negative one.
    const { months, minutes } = value;
    return constant({ kind: "duration", months: 0 - months, minutes: 0 - minutes }, origin);
  }
  const amount = amountOf(operand);
  return amount && constant(withDigits(amount, new Exact(0).minus(digits(amount))), origin);
}

function amountOf(expression: Model): Amount | undefined {
  if (expression.kind !== "constant") return undefined;
  const { value } = expression;
  if (value.kind !== "number" && value.kind !== "percent" && value.kind !== "money") {
    return undefined;
  }
  return digits(value).length <= longest ? value : undefined;
}

function digits(amount: Amount): string {
  return amount.kind === "money" ? amount.amount : amount.value;
}

function withDigits(amount: Amount, value: Decimal): Constant {
  const written = value.isZero() ? "0" : value.toFixed();
  return amount.kind === "money" ? { ...amount, amount: written } : { ...amount, value: written };
}
