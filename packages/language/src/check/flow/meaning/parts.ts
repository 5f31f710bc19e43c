import type { AggregateExpression, Expression } from "../../../model/expression.ts";

/** The expressions directly within one; a rule's condition is told of where the rule is declared. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.operands;
    case "compare":
    case "arithmetic":
    case "fallback":
      return [expression.left, expression.right];
    case "in":
      return [expression.operand, ...expression.options];
    case "text-test":
      return [expression.text, expression.part];
    case "list-contains":
      return [expression.list, expression.element];
    case "not":
    case "presence":
    case "window":
    case "calendar-window":
    case "negate":
    case "convert":
    case "day-of":
    case "elapsed":
    case "case":
      return [expression.operand];
    case "interpolation":
      return expression.parts.filter((part) => typeof part !== "string");
    case "aggregate":
      return [expression.list, expression.where, expression.value].filter(
        (part) => part !== undefined,
      );
    default:
      return [];
  }
}

/** Everything within an expression, itself included; walked with a stack, since they nest deeply. */
function* within(expression: Expression): Generator<Expression> {
  const ahead = [expression];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    yield next;
    for (const part of partsOf(next).toReversed()) ahead.push(part);
  }
}

/** The lists asked about within an expression. */
export function aggregatesIn(expression: Expression): readonly AggregateExpression[] {
  return [...within(expression)].filter((part) => part.kind === "aggregate");
}

/** Whether it asks what became of a step. */
export function asksOutcome(expression: Expression): boolean {
  return [...within(expression)].some(({ kind }) => kind === "outcome");
}
