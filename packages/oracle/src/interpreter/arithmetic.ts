import type { Environment } from "./environment.ts";
import type { ArithmeticExpression, Type } from "./model.ts";
import { decimalOf, divided, inCurrency } from "./money.ts";
import { addMonths, shift, spellable } from "./time.ts";
import type { Duration, Money, Present, Value } from "./value.ts";

type Operator = ArithmeticExpression["operator"];

/** A number that is not finite is missing; zero has no sign. */
function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value + 0 : undefined;
}

function numbers(operator: Operator, left: number, right: number): number | undefined {
  switch (operator) {
    case "+":
      return finite(left + right);
    case "-":
      return finite(left - right);
    case "*":
      return finite(left * right);
    case "/":
      return right === 0 ? undefined : finite(left / right);
  }
}

/** A number, or a percent as the fraction that it means. */
function factor(type: Type, value: number) {
  return type.kind === "percent" ? decimalOf(value).div(100) : decimalOf(value);
}

function amounts(operator: "+" | "-" | "/", left: Money, right: Money): Value {
  const { currency } = left;
  switch (operator) {
    case "+":
      return { amount: left.amount.plus(right.amount), currency };
    case "-":
      return { amount: left.amount.minus(right.amount), currency };
    case "/":
      return right.amount.isZero() ? undefined : finite(Number(left.amount.div(right.amount)));
  }
}

/** A month's length where one is needed: a twelfth of 365.25 days. */
const monthMinutes = 43_830;

/** What a factor leaves of a part of a month becomes minutes. */
function scaledDuration(
  { months, minutes }: Duration,
  by: (part: number) => number | undefined,
): Value {
  const scaledMonths = by(months);
  const scaledMinutes = by(minutes);
  if (scaledMonths === undefined || scaledMinutes === undefined) return undefined;
  const whole = Math.trunc(scaledMonths);
  return sized({ months: whole, minutes: scaledMinutes + (scaledMonths - whole) * monthMinutes });
}

/** A length beyond what milliseconds tell exactly (some 285,000 years) is missing. */
function sized(length: Duration): Duration | undefined {
  const minutes = Math.abs(length.months) * monthMinutes + Math.abs(length.minutes);
  return minutes * 60_000 <= Number.MAX_SAFE_INTEGER ? length : undefined;
}

function signed({ months, minutes }: Duration, operator: Operator): Duration {
  const sign = operator === "-" ? -1 : 1;
  return { months: sign * months, minutes: sign * minutes };
}

/** The sum, or with a sign of -1 the difference. */
export function durationSum(
  left: Duration,
  right: Duration,
  sign: 1 | -1 = 1,
): Duration | undefined {
  return sized({
    months: left.months + sign * right.months,
    minutes: left.minutes + sign * right.minutes,
  });
}

/** `left operator right`, both there, by the types of the two sides. */
export function calculate(
  operator: Operator,
  left: { readonly type: Type; readonly value: Present },
  right: { readonly type: Type; readonly value: Present },
  environment: Environment,
): Value {
  const a = left.value;
  const b = right.value;
  switch (left.type.kind) {
    case "number":
      if (right.type.kind === "money" || right.type.kind === "duration") {
        return calculate(operator, right, left, environment);
      }
      return numbers(operator, a as number, b as number);
    case "percent":
      if (right.type.kind === "money") return calculate(operator, right, left, environment);
      return numbers(operator, a as number, b as number);
    case "money": {
      const money = a as Money;
      if (right.type.kind === "money") {
        const other = inCurrency(b as Money, money.currency, environment);
        return operator === "*" ? undefined : amounts(operator, money, other);
      }
      const by = factor(right.type, b as number);
      return operator === "*"
        ? { amount: money.amount.times(by), currency: money.currency }
        : divided(money, by);
    }
    case "date": {
      if (right.type.kind === "date") {
        return { months: 0, minutes: ((a as number) - (b as number)) * 1440 };
      }
      const by = signed(b as Duration, operator);
      return spellable(
        Math.floor(addMonths(a as number, by.months) + wholeMilliseconds(by) / 86_400_000),
      );
    }
    case "datetime": {
      if (right.type.kind === "datetime") {
        return { months: 0, minutes: ((a as number) - (b as number)) / 60_000 };
      }
      const by = signed(b as Duration, operator);
      return shift(a as number, by, environment);
    }
    case "duration": {
      if (right.type.kind === "date" || right.type.kind === "datetime") {
        return calculate(operator, right, left, environment);
      }
      if (right.type.kind === "duration") {
        return durationSum(a as Duration, b as Duration, operator === "-" ? -1 : 1);
      }
      return scaledDuration(a as Duration, (part) => numbers(operator, part, b as number));
    }
    default:
      return undefined;
  }
}

/** The opposite of a number, percent, money or duration. */
export function negated(type: Type, value: Present): Value {
  switch (type.kind) {
    case "money":
      return { ...(value as Money), amount: (value as Money).amount.negated() };
    case "duration":
      return { months: -(value as Duration).months, minutes: -(value as Duration).minutes };
    default:
      return -(value as number);
  }
}

/** A length of time moves a date to the millisecond, as it moves a date-time. */
function wholeMilliseconds({ minutes }: { readonly minutes: number }): number {
  return Math.round(minutes * 60_000);
}
