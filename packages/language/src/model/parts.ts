import type { Expression } from "./expression.ts";

/** The expressions directly within one, in the order of the text; of a rule, its condition. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "rule":
      return [expression.rule.condition];
    case "and":
    case "or":
      return expression.operands;
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
    case "interpolation":
      return expression.parts.filter((part) => typeof part !== "string");
    case "template":
      return [expression.template.subject, expression.template.body];
    case "aggregate":
      return [expression.list, expression.where, expression.value].filter(
        (part) => part !== undefined,
      );
    case "constant":
    case "field":
    case "process":
    case "stage-order":
    case "outcome":
    case "now":
    case "today":
      return [];
  }
}
