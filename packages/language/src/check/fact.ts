import { factTarget } from "../diagnostics/catalog/names/fact-target.ts";
import type { Fact } from "../model/scenario.ts";
import type { FactNode } from "../syntax/tree.ts";
import type { Expression } from "../model/expression.ts";
import { checkConstant, checkExpression } from "./expressions/expression.ts";
import { sourceText } from "./expressions/source-text.ts";
import { isErroneous } from "./expressions/values.ts";
import type { Scope } from "./scope.ts";
import { assignable } from "./statements/assign.ts";

/** A fact of a scenario; undefined where it names nothing that can be given, which was reported. */
export function checkFact(node: FactNode, scope: Scope): Fact | undefined {
  const origin = { file: scope.file, span: node.span };
  const read = checkExpression(node.path, scope);
  if (isErroneous(read)) return undefined;
  const target = targetOf(read);
  if (target === undefined) {
    const kind = read.kind === "outcome" || read.kind === "rule" ? read.kind : undefined;
    scope.report(factTarget, node.path.span, { target: sourceText(node.path, scope), kind });
    return undefined;
  }
  const value = valueOf(node, read, scope);
  if (value === undefined) return undefined;
  return { target, value, origin };
}

function targetOf(read: Expression): Fact["target"] | undefined {
  if (read.kind === "field" && read.source === "record") return { kind: "field", path: read.path };
  if (read.kind !== "process" || read.reads === "category") return undefined;
  return { kind: "process", process: read.process, sets: read.reads };
}

/** A constant of the target's type; for a time of entering, any date-time will do. */
function valueOf(node: FactNode, read: Expression, scope: Scope): Expression | undefined {
  const origin = { file: scope.file, span: (node.value ?? node.path).span };
  const { type } = read;
  const value =
    node.value === undefined
      ? { kind: "missing" as const }
      : checkConstant(node.value, scope, type);
  if (value === undefined) return undefined;
  const optional = value.kind === "missing";
  const constant = { kind: "constant", value, type, optional, origin } as const;
  const field = read.kind === "field" ? read.path.at(-1) : undefined;
  const mayMiss = field === undefined || field.optional;
  assignable(
    constant,
    mayMiss,
    { name: sourceText(node.path, scope), of: "field" },
    origin.span,
    scope,
  );
  return constant;
}
