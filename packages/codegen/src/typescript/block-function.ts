import type { Block } from "../plan/plan.ts";
import type { Doc } from "./doc.ts";
import type { FlowEmission } from "./emission.ts";
import { commentText } from "./escape.ts";
import { blockStatements } from "./flow.ts";
import { newScope } from "./function-scope.ts";
import { functionDoc, type FunctionParts } from "./function.ts";
import { atom, binary } from "./js.ts";
import type { SequenceCode } from "./sequence-code.ts";
import { parametersOf } from "./signature.ts";
import { ifDoc } from "./statement.ts";

/** The function of blocks that follow each other, entered at any of them. */
export function blockFunction(
  blocks: readonly Block[],
  code: SequenceCode,
  emission: FlowEmission,
): Doc {
  const [first] = blocks;
  if (first === undefined) return "";
  const scope = newScope(code.names);
  const docs: Doc[] = [];
  for (const [index, one] of blocks.entries()) {
    const next = blocks[index + 1];
    const statements = blockStatements(one, next, scope, emission);
    if (index === blocks.length - 1) docs.push(...statements.docs);
    else docs.push(ifDoc(binary("<=", atom("from"), atom(String(index))), statements.docs));
  }
  const parameters = parametersOf(code, emission).slice(0, 2);
  if (first.depth > 0) {
    code.names.runtimeType("Round");
    parameters.push(["rounds", "readonly Round[]"]);
  }
  if (first.timed) parameters.push(["entered", "number"]);
  if (blocks.length > 1) parameters.push(["from", "number"]);
  if (emission.tracing !== undefined) parameters.push(["trace", "Trace"]);
  const parts: FunctionParts = {
    docs: [`/** ${commentText(describe(first))} */`],
    name: emission.functionName(blocks),
    parameters,
    result: code.answerType,
    body: docs,
  };
  return functionDoc(parts);
}

function describe({ label, timed }: Block): string {
  return timed || label.startsWith("after ") || label === "end" ? capital(label) : `From: ${label}`;
}

function capital(text: string): string {
  return text === "" ? text : text[0]?.toUpperCase() + text.slice(1);
}

/** The first words of what a block is for, as a name is made from. */
export function labelOf({ label }: Block): string {
  if (label === "else") return "otherwise";
  return label.split(/\s+/).slice(0, 5).join(" ");
}
