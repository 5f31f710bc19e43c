import type { ArithmeticExpression, NegateExpression, Type } from "@seqlang/language";
import { atom, call, type Js } from "../js.ts";
import { contextOf, zoneOf, type Scope } from "../scope.ts";
import { plain, type Value } from "./code.ts";
import { exactOf, valueOf } from "./emit.ts";

const numeric = { "+": "add", "-": "subtract", "*": "multiply", "/": "divide" } as const;

/** Arithmetic by the runtime's functions: a missing side makes the result missing. */
export function arithmeticValue(expression: ArithmeticExpression, scope: Scope): Value {
  const { operator, left, right } = expression;
  const isScalar = (type: Type) => type.kind === "number" || type.kind === "percent";
  // A number may stand before what it multiplies, and a duration before what it is added to.
  const turned =
    (isScalar(left.type) && (right.type.kind === "money" || right.type.kind === "duration")) ||
    (left.type.kind === "duration" &&
      (right.type.kind === "date" || right.type.kind === "datetime"));
  const [first, second] = turned ? [right, left] : [left, right];
  const a = valueOf(first, scope);
  const b = valueOf(second, scope);
  const { runtime } = scope.module;
  const done = (name: string, ...args: readonly Js[]) =>
    plain(call(runtime(name), ...args), true, false, false);
  const { type } = first;
  switch (type.kind) {
    case "money": {
      const open = type.currency === undefined;
      const isMoney = second.type.kind === "money";
      if (open) {
        const name = openName(operator, second.type);
        return isMoney ? done(name, a.js, b.js, contextOf(scope)) : done(name, a.js, b.js);
      }
      const name = moneyName(operator, second.type);
      if (isMoney) return done(name, exactOf(a, scope), exactOf(b, scope));
      // A percentage counts as a hundredth of its number, which must not be rounded on the way.
      const isShare = operator === "/" && second.type.kind === "percent";
      const amount = exactOf(a, scope);
      return done(name, isShare ? call(runtime("times"), amount, atom("100")) : amount, b.js);
    }
    case "date":
      if (second.type.kind === "date") return done("betweenDays", b.js, a.js);
      return done("shiftDayBy", a.js, signed(operator, b.js, scope));
    case "datetime":
      if (second.type.kind === "datetime") return done("between", b.js, a.js);
      return done("shiftBy", a.js, signed(operator, b.js, scope), zoneOf(scope), contextOf(scope));
    case "duration": {
      if (second.type.kind === "duration") {
        return done(operator === "+" ? "addDuration" : "subtractDuration", a.js, b.js);
      }
      return done(operator === "*" ? "timesDuration" : "divideDuration", a.js, b.js);
    }
    default:
      return plain(call(runtime(numeric[operator]), a.js, b.js), true);
  }
}

function signed(operator: string, duration: Js, scope: Scope): Js {
  return operator === "-" ? call(scope.module.runtime("negateDuration"), duration) : duration;
}

function moneyName(operator: ArithmeticExpression["operator"], { kind }: Type): string {
  if (kind === "money") return operator === "+" ? "plus" : operator === "-" ? "minus" : "ratio";
  if (operator === "/") return "dividedBy";
  return kind === "percent" ? "timesPercent" : "times";
}

function openName(operator: ArithmeticExpression["operator"], { kind }: Type): string {
  if (kind === "money") {
    return operator === "+" ? "openPlus" : operator === "-" ? "openMinus" : "openRatio";
  }
  if (operator === "/") return "openDividedBy";
  return kind === "percent" ? "openTimesPercent" : "openTimes";
}

export function negatedValue({ operand, type }: NegateExpression, scope: Scope): Value {
  const value = valueOf(operand, scope);
  const { runtime } = scope.module;
  if (type.kind === "money") {
    const open = type.currency === undefined;
    const js = open
      ? call(runtime("openNegated"), value.js)
      : call(runtime("negated"), exactOf(value, scope));
    return plain(js, true, false, false);
  }
  const name = type.kind === "duration" ? "negateDuration" : "negate";
  return plain(call(runtime(name), value.js), true);
}
