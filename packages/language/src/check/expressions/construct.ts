import type { Expression as Model } from "../../model/expression.ts";
import type { Expression as Tree } from "../../syntax/tree.ts";
import type { Type } from "../../vocabulary/type.ts";
import type { Scope } from "../scope.ts";

/**
 * Checks a part of an expression. `expected` only tells what a bare member's name may stand for;
 * whether the value fits is up to the construct around it.
 */
export type Check = (node: Tree, scope: Scope, expected?: Type) => Model;

/** Checks one kind of node; its parts go through `check`. */
export type Construct<Node> = (
  node: Node,
  scope: Scope,
  check: Check,
  expected: Type | undefined,
) => Model;

/** An expression as written, and what checking made of it. */
export interface Side {
  readonly node: Tree;
  readonly value: Model;
}

/** The expression within any parentheses. */
export function bare(node: Tree): Tree {
  let inner = node;
  while (inner.kind === "Parenthesized") inner = inner.expression;
  return inner;
}

/** The only part of a path that is a single name. */
export function bareName(node: Tree): string | undefined {
  const inner = bare(node);
  return inner.kind === "Path" && inner.parts.length === 1 ? inner.parts[0]?.text : undefined;
}
