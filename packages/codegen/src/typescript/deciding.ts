import { layOut } from "../plan/layout.ts";
import type { Block } from "../plan/plan.ts";
import { blockFunction, labelOf } from "./block-function.ts";
import type { Doc } from "./doc.ts";
import type { FlowEmission } from "./emission.ts";
import { guarded, leaveCall } from "./entry.ts";
import { blockStatements, decide } from "./flow.ts";
import { newScope } from "./function-scope.ts";
import { functionDoc } from "./function.ts";
import { string } from "./js.ts";
import { leavingFunctions } from "./leaving.ts";
import { nextFunction } from "./next-function.ts";
import { schedule } from "./schedule.ts";
import type { Scope } from "./scope.ts";
import type { SequenceCode } from "./sequence-code.ts";
import { parametersOf } from "./signature.ts";
import { sequence as chain, type Statements } from "./statement.ts";
import type { Tracing } from "./tracing.ts";

/** The functions that decide, plain or with notes of what they decided. */
export interface Deciding {
  readonly evaluate: Doc;
  readonly next: Doc;
  readonly inner: readonly Doc[];
  /** The functions that test each global criterion on its own, in their order. */
  readonly criteria: readonly string[];
}

export function decidingFunctions(
  code: SequenceCode,
  tracing: Tracing | undefined,
  evaluateName: string,
  nextName: string,
): Deciding {
  const { plan, names, base } = code;
  const layout = layOut(plan);
  const functionNames = new Map<Block, string>();
  const prefix = tracing === undefined ? "" : "traced ";
  const emission: FlowEmission = {
    layout,
    tracing,
    mark: code.mark,
    functionName: (blocks) => functionNames.get(blocks[0] ?? plan.start) ?? "",
    schedule: () => schedule(code),
  };
  for (const blocks of layout.functions) {
    const first = blocks[0] ?? plan.start;
    functionNames.set(first, names.bind(`${prefix}${labelOf(first)}`));
  }
  const leaveName = plan.criteria.length > 0 ? names.bind(`${prefix}leave ${base}`) : undefined;
  const exported = tracing === undefined;
  const leaving = leavingFunctions(code, emission, leaveName);
  const inner = [
    ...leaving.docs,
    ...layout.functions.map((blocks) => blockFunction(blocks, code, emission)),
  ];
  const scope = newScope(names);
  const start = chain(
    leaveCall(leaveName, emission),
    blockStatementsOf(plan.start, scope, emission),
  );
  const evaluateBody = guarded(start, string("start"), names);
  const parameters = parametersOf(code, emission);
  const evaluate = functionDoc({
    exported,
    docs: exported ? ["/** The next action of a record that stands at the start. */"] : [],
    name: evaluateName,
    parameters,
    result: code.answerType,
    body: evaluateBody,
  });
  const next = nextFunction(code, emission, { evaluateName, nextName, leaveName });
  return { evaluate, next, inner, criteria: leaving.criteria };
}

function blockStatementsOf(start: Block, scope: Scope, emission: FlowEmission): Statements {
  return emission.layout.entry(start) === undefined
    ? blockStatements(start, undefined, scope, emission)
    : decide({ kind: "goto", block: start, entered: "now" }, undefined, scope, emission);
}
