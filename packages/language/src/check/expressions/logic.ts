import type { Expression as Model } from "../../model/expression.ts";
import type { BinaryExpression, Expression as Tree, UnaryExpression } from "../../syntax/tree.ts";
import { noCondition } from "../../diagnostics/catalog/types/no-condition.ts";
import type { Scope } from "../scope.ts";
import type { Check } from "./construct.ts";
import { bare } from "./construct.ts";
import { quoted, sourceText } from "./source-text.ts";
import { typeWords } from "./type-words.ts";
import { bool, erroneous, isErroneous, originOf } from "./values.ts";
import { memberNames } from "./member.ts";

/** `a and b and c` is one node, however it is parenthesized; what is wrong with one is its own. */
export function checkLogic(
  node: BinaryExpression,
  operator: "and" | "or",
  scope: Scope,
  check: Check,
): Model {
  const origin = originOf(node, scope);
  const operands = chained(node, operator).map((operand) => checkTest(operand, scope, check));
  const type = operands.find(isErroneous)?.type ?? bool;
  return { kind: operator, operands, type, optional: false, origin };
}

/** The operands of a chain in order; walked with a stack, since a chain may be very long. */
function chained(node: Tree, operator: "and" | "or"): readonly Tree[] {
  const operands: Tree[] = [];
  const ahead: Tree[] = [node];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const inner = bare(next);
    if (inner.kind === "Binary" && inner.operator === operator) ahead.push(inner.right, inner.left);
    else operands.push(next);
  }
  return operands;
}

export function checkNot(node: UnaryExpression, scope: Scope, check: Check): Model {
  const origin = originOf(node, scope);
  return negated(checkTest(node.operand, scope, check), origin);
}

/** The exact negation of a test. */
export function negated(operand: Model, origin: Model["origin"]): Model {
  const type = isErroneous(operand) ? operand.type : bool;
  return { kind: "not", operand, type, optional: false, origin };
}

/** What holds or doesn't; anything else is reported. */
export function checkTest(node: Tree, scope: Scope, check: Check): Model {
  const value = check(node, scope);
  if (value.type.kind === "bool" || isErroneous(value)) return value;
  const example = memberNames(value.type)[0];
  const words = sourceText(bare(node), scope).replaceAll("`", "");
  scope.report(noCondition, node.span, {
    shown: quoted(bare(node), scope),
    type: typeWords(value.type),
    example: exampleOf(value, words, example),
  });
  return erroneous(originOf(node, scope));
}

function exampleOf({ type, optional }: Model, words: string, member?: string): string | undefined {
  if (words.length > 40) return undefined;
  if (member !== undefined) return `${words} = ${member}`;
  if (type.kind === "list") return `any(${words} where …)`;
  if (type.kind === "number") return `${words} > 0`;
  return optional ? `${words} is present` : undefined;
}
