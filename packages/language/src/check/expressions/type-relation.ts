import type { Expression } from "../../model/expression.ts";
import type { Type } from "../../vocabulary/type.ts";
import { date } from "./values.ts";

export function sameType(a: Type, b: Type): boolean {
  if (a.kind === "money" && b.kind === "money") return a.currency === b.currency;
  if (a.kind === "choice" && b.kind === "choice") return a.choice === b.choice;
  if (a.kind === "stage" && b.kind === "stage") return a.process === b.process;
  if (a.kind === "list" && b.kind === "list") return sameType(a.element, b.element);
  if (a.kind === "entity" && b.kind === "entity") return a.entity === b.entity;
  return a.kind === b.kind;
}

/** The type that both values can be turned into, or undefined where there is none. */
export function commonType(left: Expression, right: Expression): Type | undefined {
  if (convertible(right, left.type)) return left.type;
  if (convertible(left, right.type)) return right.type;
  return undefined;
}

function convertible(value: Expression, type: Type): boolean {
  if (sameType(value.type, type)) return true;
  if (type.kind === "date") return value.type.kind === "datetime";
  if (type.kind !== "money" || type.currency === undefined) return false;
  if (value.type.kind === "money") return value.type.currency === undefined;
  return isNumberConstant(value);
}

/**
 * The value turned into the type, or undefined where it can't be: a date-time counts by its day
 * beside a date, a bare number is an amount beside a known currency, and an amount of any currency
 * goes through rates there.
 */
export function convert(value: Expression, type: Type): Expression | undefined {
  if (!convertible(value, type)) return undefined;
  if (sameType(value.type, type)) return value;
  const { optional, origin } = value;
  if (type.kind === "date") return { kind: "day-of", operand: value, type: date, optional, origin };
  if (type.kind !== "money" || type.currency === undefined) return undefined;
  const { currency } = type;
  if (value.kind === "constant" && value.value.kind === "number") {
    const amount = value.value.value;
    return { kind: "constant", value: { kind: "money", amount, currency }, type, optional, origin };
  }
  return { kind: "convert", operand: value, currency, type, optional, origin };
}

export function isNumberConstant(value: Expression): boolean {
  return value.kind === "constant" && value.value.kind === "number";
}
