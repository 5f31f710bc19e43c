import type { ArithmeticExpression, Expression as Model } from "../../model/expression.ts";
import type { Type, TypeKind } from "../../vocabulary/type.ts";
import { commonType, convert } from "./type-relation.ts";
import { date, datetime, duration, number, percent } from "./values.ts";

type Operator = ArithmeticExpression["operator"];

/** Both operands as they are reckoned with, and what comes of it. */
export type Reckoned = Pick<ArithmeticExpression, "left" | "right" | "type" | "optional">;

/**
 * The type of a calculation, or undefined where there is none. Numbers and percents may leave their
 * range, which is missing; so is a division by zero. Exact amounts and lengths of time never are of
 * themselves.
 */
export function arithmeticOf(operator: Operator, left: Model, right: Model): Reckoned | undefined {
  const [a, b] = ordered(operator, left, right);
  const operands = beside(operator, a, b);
  if (operands === undefined) return undefined;
  const [x, y] = operands;
  const type = resultOf(operator, x.type, y.type);
  if (type === undefined) return undefined;
  const inexact = type.kind === "number" || type.kind === "percent";
  const optional = x.optional || y.optional || inexact || operator === "/";
  return { left: x, right: y, type, optional };
}

/** `3 days + created` is `created + 3 days`, and a length of time stands before its factor. */
function ordered(operator: Operator, left: Model, right: Model): readonly [Model, Model] {
  const dated = right.type.kind === "date" || right.type.kind === "datetime";
  const moved = operator === "+" && left.type.kind === "duration" && dated;
  const scaled = operator === "*" && left.type.kind === "number" && right.type.kind === "duration";
  return moved || scaled ? [right, left] : [left, right];
}

/** Amounts and dates are brought to one currency, and to days, first. */
function beside(
  operator: Operator,
  left: Model,
  right: Model,
): readonly [Model, Model] | undefined {
  const kinds = `${left.type.kind} ${right.type.kind}`;
  const amounts = kinds === "money money" && operator !== "*";
  const dates = /^date(time)? date(time)?$/.test(kinds) && operator === "-";
  if (!amounts && !dates) return [left, right];
  const type = commonType(left, right);
  const [a, b] = type === undefined ? [] : [convert(left, type), convert(right, type)];
  return a !== undefined && b !== undefined ? [a, b] : undefined;
}

type Rule = (left: Type, right: Type) => Type;
const ofLeft: Rule = (left) => left;
const ofRight: Rule = (_, right) => right;
const always =
  (type: Type): Rule =>
  () =>
    type;

// By operator and the operands' kinds; what isn't listed has no meaning.
const results = new Map<string, Rule>([
  ...both("+", ["number", "percent", "money", "duration"]),
  ...both("-", ["number", "percent", "money", "duration"]),
  ["number * number", always(number)],
  ["number / number", always(number)],
  ["percent * number", always(percent)],
  ["number * percent", always(percent)],
  ["percent / number", always(percent)],
  ["percent / percent", always(number)],
  ["money * number", ofLeft],
  ["money * percent", ofLeft],
  ["number * money", ofRight],
  ["percent * money", ofRight],
  ["money / number", ofLeft],
  ["money / money", always(number)],
  ["date + duration", always(date)],
  ["date - duration", always(date)],
  ["datetime + duration", always(datetime)],
  ["datetime - duration", always(datetime)],
  ["date - date", always(duration)],
  ["datetime - datetime", always(duration)],
  ["duration * number", always(duration)],
  ["duration / number", always(duration)],
]);

function both(operator: Operator, kinds: readonly TypeKind[]): [string, Rule][] {
  return kinds.map((kind) => [`${kind} ${operator} ${kind}`, ofLeft]);
}

function resultOf(operator: Operator, left: Type, right: Type): Type | undefined {
  return results.get(`${left.kind} ${operator} ${right.kind}`)?.(left, right);
}
