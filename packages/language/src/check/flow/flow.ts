import type { Expression } from "../../model/expression.ts";
import type { Condition } from "../../model/rule.ts";
import type { Flow } from "../../model/flow.ts";
import type { FileModel, Sequence } from "../../model/sequence.ts";
import type { ExitsBlock } from "../declarations/declared.ts";
import type { Report } from "../scope.ts";
import { noFacts } from "./facts.ts";
import { aggregatesIn } from "./meaning/parts.ts";
import { Reasoning } from "./reasoning.ts";
import { checkCondition } from "./rules/condition.ts";
import { checkCriteria } from "./rules/criteria.ts";
import { checkEntering } from "./rules/entering.ts";
import { checkOutcomes } from "./rules/outcomes.ts";
import { conditionsIn, flowsIn } from "./statements.ts";
import { walk } from "./walk.ts";

/**
 * Checks what can happen in the sequences of a file. What is in doubt may mean anything, so that what
 * is told is right however it is mended.
 *
 * @param blocks - the file's shared criteria
 * @param doubtful - whether something in an expression was reported
 */
export function checkFlow(
  model: Pick<FileModel, "rules" | "sequences">,
  blocks: readonly ExitsBlock[],
  doubtful: (expression: Expression) => boolean,
  report: Report,
): void {
  const reasoning = new Reasoning(doubtful);
  for (const { condition } of model.rules) {
    checkCondition(condition, reasoning, report);
    checkRows(condition, reasoning, report);
  }
  for (const { criteria } of blocks) {
    checkCriteria(criteria, () => true, reasoning, report);
    for (const { condition } of criteria) checkRows(condition.expression, reasoning, report);
  }
  for (const sequence of model.sequences) checkSequenceFlow(sequence, reasoning, report);
}

function checkSequenceFlow(sequence: Sequence, reasoning: Reasoning, report: Report): void {
  const { criteria, enroll, suppress, body } = sequence;
  const own = ({ block }: { readonly block: string | undefined }): boolean => block === undefined;
  const standing = checkCriteria(criteria, own, reasoning, report);
  const tools = { reasoning, report, standing };
  checkEntering(sequence, tools);
  walk(body, noFacts, tools);
  checkOutcomes(body, report);
  const conditions = [
    ...criteria.filter(own).map(({ condition }) => condition),
    ...enroll,
    ...suppress,
  ];
  for (const { expression } of [...conditions, ...conditionsOf(body)]) {
    checkRows(expression, reasoning, report);
  }
}

/** What lists are asked of their rows is a condition too. */
function checkRows(
  expression: Condition["expression"],
  reasoning: Reasoning,
  report: Report,
): void {
  for (const { where } of aggregatesIn(expression)) {
    if (where !== undefined) checkCondition(where, reasoning, report);
  }
}

function conditionsOf(flow: Flow): readonly Condition[] {
  return flow.flatMap((statement) => [
    ...conditionsIn(statement),
    ...flowsIn(statement).flatMap(conditionsOf),
  ]);
}
