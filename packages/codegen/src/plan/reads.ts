import type { Expression, Field, Process, Row } from "@seqlang/language";

/** Something outside of the flow that an expression reads. */
export type Read =
  | { readonly kind: "field"; readonly path: readonly Field[]; readonly source: "record" | Row }
  | {
      readonly kind: "process";
      readonly process: Process;
      readonly reads: "stage" | "entered" | "category" | "status";
    }
  | { readonly kind: "outcome"; readonly step: string; readonly outcome: string };

/** What expressions read, through rules, in the order of first mention; rows' fields included. */
export function readsOf(expressions: readonly Expression[]): readonly Read[] {
  const reads: Read[] = [];
  for (const expression of expressions) collect(expression, reads);
  return reads;
}

function collect(expression: Expression, reads: Read[]): void {
  switch (expression.kind) {
    case "field":
      reads.push({ kind: "field", path: expression.path, source: expression.source });
      return;
    case "process":
      reads.push({ kind: "process", process: expression.process, reads: expression.reads });
      return;
    case "stage-order":
      reads.push({ kind: "process", process: expression.process, reads: "stage" });
      return;
    case "outcome":
      reads.push({ kind: "outcome", step: expression.step, outcome: expression.outcome });
      return;
    default:
      for (const part of partsOf(expression)) collect(part, reads);
  }
}

/** The expressions directly within one, in the order of the text. */
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

/** Whether any part of an expression, itself and rules included, is as asked. */
export function someExpression(expression: Expression, is: (part: Expression) => boolean): boolean {
  return is(expression) || partsOf(expression).some((part) => someExpression(part, is));
}
