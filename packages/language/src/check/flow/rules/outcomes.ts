import { earlyOutcome } from "../../../diagnostics/catalog/flow/early-outcome.ts";
import type { OutcomeExpression } from "../../../model/expression.ts";
import type { Flow, FlowStatement } from "../../../model/flow.ts";
import type { Report } from "../../scope.ts";
import { outcomesIn } from "../meaning/parts.ts";
import { conditionsIn, flowsIn } from "../statements.ts";

/**
 * Outcomes that are asked of steps before any way leads through them: no record has them yet. In a
 * `repeat` an earlier round may have gone through any step of it.
 */
export function checkOutcomes(body: Flow, report: Report): void {
  const later = new Set(stepsIn(body));
  visit(body, later, report);
}

function visit(flow: Flow, later: Set<string>, report: Report): void {
  for (const statement of flow) {
    if (statement.kind === "repeat") pass(stepsIn(statement.body), later);
    for (const { expression } of conditionsIn(statement)) {
      for (const outcome of outcomesIn(expression)) tell(outcome, later, report);
    }
    if (statement.kind === "step" && statement.name !== undefined) later.delete(statement.name);
    for (const inner of flowsIn(statement)) visit(inner, later, report);
  }
}

function tell({ step, outcome, origin }: OutcomeExpression, later: Set<string>, report: Report) {
  if (later.has(step)) report(earlyOutcome, origin, { step, outcome });
}

function pass(steps: readonly string[], later: Set<string>): void {
  for (const step of steps) later.delete(step);
}

function stepsIn(flow: Flow): readonly string[] {
  return flow.flatMap((statement: FlowStatement) => [
    ...(statement.kind === "step" && statement.name !== undefined ? [statement.name] : []),
    ...flowsIn(statement).flatMap(stepsIn),
  ]);
}
