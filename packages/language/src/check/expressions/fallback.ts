import type { Expression as Model } from "../../model/expression.ts";
import type { BinaryExpression } from "../../syntax/tree.ts";
import type { Type } from "../../vocabulary/type.ts";
import { missingValue } from "../../diagnostics/catalog/types/missing-value.ts";
import type { Scope } from "../scope.ts";
import { commonType, convert } from "./type-relation.ts";
import type { Check } from "./construct.ts";
import { bare } from "./construct.ts";
import { reportMismatch } from "./mismatch.ts";
import { erroneous, isErroneous, originOf } from "./values.ts";

/** `a ?? b` */
export function checkFallback(
  node: BinaryExpression,
  scope: Scope,
  check: Check,
  expected: Type | undefined,
): Model {
  const origin = originOf(node, scope);
  const left = check(node.left, scope, expected);
  if (bare(node.right).kind === "Missing") {
    scope.report(missingValue, node.right.span, { written: "missing", question: undefined });
    return erroneous(origin);
  }
  const right = check(node.right, scope, isErroneous(left) ? (expected ?? left.type) : left.type);
  if (isErroneous(left) || isErroneous(right)) return erroneous(origin);
  const type = commonType(left, right);
  const [a, b] = type === undefined ? [] : [convert(left, type), convert(right, type)];
  if (type === undefined || a === undefined || b === undefined) {
    const sides = [
      { node: node.left, value: left },
      { node: node.right, value: right },
    ] as const;
    reportMismatch(...sides, origin.span, scope);
    return erroneous(origin);
  }
  return {
    kind: "fallback",
    left: a,
    right: b,
    type,
    optional: left.optional && right.optional,
    origin,
  };
}
