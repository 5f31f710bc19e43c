import { firstStage } from "../../diagnostics/catalog/names/first-stage.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { CompareExpression, Expression } from "../../model/expression.ts";
import type { Criterion } from "../../model/sequence.ts";
import type { Process, Stage } from "../../vocabulary/process.ts";
import type { CriterionStatement } from "../../syntax/tree.ts";
import { plainText } from "../declarations/plain-text.ts";
import { checkCondition } from "../expressions/expression.ts";
import type { Scope } from "../scope.ts";

/** A global criterion; its position depends on the sequence that it holds in. */
export function checkCriterion(
  node: CriterionStatement,
  scope: Scope,
  block: string | undefined,
): Omit<Criterion, "position"> {
  const condition = checkCondition(node.condition, scope);
  if (node.leaves === "exit") warnOfFirstStage(condition.expression, scope);
  return {
    leaves: node.leaves,
    condition,
    reason:
      node.reason === undefined
        ? undefined
        : plainText(node.reason, "A reason", { findings: scope }),
    origin: { file: scope.file, span: node.span },
    block,
  };
}

/** The first stage of a process, where the condition holds at it. */
function firstStageIn(
  expression: Expression,
): { readonly process: Process; readonly stage: Stage } | undefined {
  switch (expression.kind) {
    case "rule":
      return firstStageIn(expression.rule.condition);
    case "compare":
      if (expression.operator !== "=") return undefined;
      return (
        firstOf(expression.left, [expression.right]) ?? firstOf(expression.right, [expression.left])
      );
    case "in":
      return firstOf(expression.operand, expression.options);
    case "stage-order": {
      const { operator, process, stage } = expression;
      const first = process.stages.find(({ rank }) => rank === 0);
      const before = operator === "<" ? stage.rank > 0 : operator === "<=";
      return before && first !== undefined ? { process, stage: first } : undefined;
    }
    default:
      return undefined;
  }
}

function firstOf(
  asked: Expression,
  values: readonly Expression[],
): { readonly process: Process; readonly stage: Stage } | undefined {
  if (asked.kind !== "process" || asked.reads !== "stage") return undefined;
  for (const value of values) {
    if (value.kind !== "constant" || value.value.kind !== "stage") continue;
    if (value.value.stage.rank === 0) return value.value;
  }
  return undefined;
}

/** `bpf.stage past Qualify` for `bpf.stage = Qualify`. */
function pastFix({ left, right }: CompareExpression): readonly Fix[] {
  const span = { start: left.origin.span.end, end: right.origin.span.start };
  return span.start < span.end
    ? [{ title: "Write `past`", edits: [{ span, text: " past " }], unsure: true }]
    : [];
}

/** In Dynamics' stock flow a new lead stands at the first stage: exiting there empties the sequence. */
function warnOfFirstStage(expression: Expression, scope: Scope): void {
  if (expression.kind === "or") {
    for (const operand of expression.operands) warnOfFirstStage(operand, scope);
  }
  const asked = firstStageIn(expression);
  if (asked === undefined) return;
  const { process, stage } = asked;
  // A process that began on another entity reaches this one at a later stage.
  if (process.entity !== scope.entity) return;
  // Alone in its process, a stage has nothing after it that could be meant instead.
  if (process.stages.every(({ rank }) => rank === 0)) return;
  const { origin } = expression;
  const data = { stage: stage.name, process: process.name };
  const fixes = expression.kind === "compare" ? pastFix(expression) : [];
  scope.report(firstStage, origin, data, { fixes });
}
