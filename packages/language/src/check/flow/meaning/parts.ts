import type {
  AggregateExpression,
  Expression,
  OutcomeExpression,
} from "../../../model/expression.ts";
import { partsOf } from "../../../model/parts.ts";

/** The expressions directly within one; a rule's condition is told of where the rule is declared. */
function ownPartsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "rule" ? [] : partsOf(expression);
}

/** Everything within an expression, itself included; walked with a stack, since they nest deeply. */
function* within(expression: Expression): Generator<Expression> {
  const ahead = [expression];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    yield next;
    for (const part of ownPartsOf(next).toReversed()) ahead.push(part);
  }
}

/** The lists asked about within an expression. */
export function aggregatesIn(expression: Expression): readonly AggregateExpression[] {
  return [...within(expression)].filter((part) => part.kind === "aggregate");
}

/** What it asks of steps. */
export function outcomesIn(expression: Expression): readonly OutcomeExpression[] {
  return [...within(expression)].filter((part) => part.kind === "outcome");
}

/** Whether it asks what became of a step. */
export function asksOutcome(expression: Expression): boolean {
  return outcomesIn(expression).length > 0;
}
