import type { CompareOperator, Expression } from "../../../model/expression.ts";
import { always, and, type Formula, literal, never, not, or } from "../logic/formula.ts";
import { members, numbers, partOf } from "../logic/line.ts";
import { keyOf } from "./key.ts";
import { lineOf, markOf } from "./mark.ts";
import { atStage, isCategory } from "./stages.ts";
import { isPresent, termOf } from "./term.ts";
import type { Variables } from "./variables.ts";

type Operator = Exclude<CompareOperator, "!=">;

const mirrored = { "=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** A comparison; false where one side is missing. */
export function comparisonOf(
  operator: Operator,
  left: Expression,
  right: Expression,
  variables: Variables,
): Formula {
  const compare = (a: Expression, b: Expression): Formula =>
    comparisonOf(operator, a, b, variables);
  if (left.kind === "fallback") {
    const there = isPresent(left.left, variables);
    return or(compare(left.left, right), and(not(there), compare(left.right, right)));
  }
  if (right.kind === "fallback") {
    const there = isPresent(right.left, variables);
    return or(compare(left, right.left), and(not(there), compare(left, right.right)));
  }
  if (right.kind === "constant") {
    return left.kind === "constant"
      ? constants(operator, left, right, variables)
      : withConstant(operator, left, right, variables);
  }
  if (left.kind === "constant") return withConstant(mirrored[operator], right, left, variables);
  const since = sinceNow(left, right, variables);
  if (since !== undefined) {
    const { operand, minutes, mirror, months } = since;
    const asked = mirror ? mirrored[operator] : operator;
    return fromNow(asked, operand, { months, minutes }, variables);
  }
  return ofTwo(operator, left, right, variables);
}

function constants(
  operator: Operator,
  left: Expression & { readonly kind: "constant" },
  right: Expression & { readonly kind: "constant" },
  variables: Variables,
): Formula {
  const line = lineOf(left.type);
  const [a, b] = [markOf(left.value), markOf(right.value)];
  if (line === undefined || a === undefined || b === undefined) {
    return unknown(operator, left, right, variables);
  }
  return holds(operator, line.order(a, b)) ? always : never;
}

function holds(operator: Operator, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

function withConstant(
  operator: Operator,
  value: Expression,
  constant: Expression & { readonly kind: "constant" },
  variables: Variables,
): Formula {
  const mark = markOf(constant.value);
  if (isCategory(value) && constant.value.kind === "choice") {
    const { member } = constant.value;
    return atStage(value.process, ({ category }) => category === member, variables);
  }
  const term = termOf(value, variables);
  if (term === undefined || mark === undefined) {
    return unknown(operator, value, constant, variables);
  }
  const { variable, reached } = term;
  return and(reached, literal(variable, partOf(variable.line, operator, mark)));
}

/** Two values of the record: less, equal or greater, whatever they are. */
function ofTwo(
  operator: Operator,
  left: Expression,
  right: Expression,
  variables: Variables,
): Formula {
  const there = and(isPresent(left, variables), isPresent(right, variables));
  const [a, b] = [keyOf(left, variables), keyOf(right, variables)];
  if (a === b) return and(there, holds(operator, 0) ? always : never);
  if (lineOf(left.type) === undefined) return unknown(operator, left, right, variables);
  // Amounts of any currency are reckoned in the left one's, so the sides are not swapped there.
  const swapped = a > b && !(left.type.kind === "money" && left.type.currency === undefined);
  const key = swapped ? `${b} to ${a}` : `${a} to ${b}`;
  const asked = swapped ? mirrored[operator] : operator;
  const variable = variables.of(`compare ${key}`, members(3), false);
  return and(there, literal(variable, partOf(variable.line, asked, 1)));
}

function unknown(
  operator: Operator,
  left: Expression,
  right: Expression,
  variables: Variables,
): Formula {
  const [a, b] = [keyOf(left, variables), keyOf(right, variables)];
  return variables.unknown(`compare ${a} ${operator} ${b}`);
}

/** More than that around now, and a date may have no such day. */
const farthest = 50_000_000;

/** A date-time beside `now`, or beside a time some days ago. */
function sinceNow(left: Expression, right: Expression, variables: Variables) {
  const mirror = left.kind === "now";
  const now = mirror ? left : right;
  const operand = mirror ? right : left;
  if (now.kind !== "now" || operand.kind === "now" || Math.abs(now.minutes) > farthest) {
    return undefined;
  }
  if (operand.type.kind !== "datetime" || termOf(operand, variables) === undefined)
    return undefined;
  return { operand, mirror, months: now.months, minutes: now.minutes };
}

/**
 * A date-time compared with a moment some minutes after now (before it, where negative). Moments
 * whose months differ are kept apart, since how far a month reaches depends on the day.
 */
export function fromNow(
  operator: Operator,
  operand: Expression,
  { months, minutes }: { readonly months: number; readonly minutes: number },
  variables: Variables,
): Formula {
  const key = `from now ${months} ${keyOf(operand, variables)}`;
  const variable = variables.of(key, numbers, false);
  const there = isPresent(operand, variables);
  return and(there, literal(variable, partOf(numbers, operator, minutes)));
}
