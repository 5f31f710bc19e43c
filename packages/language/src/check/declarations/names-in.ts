import type { Expression } from "../../syntax/tree.ts";

/** The names that an expression's paths begin with, in the order of the text. */
export function headsIn(expression: Expression): ReadonlySet<string> {
  const heads = new Set<string>();
  // Any node may hold expressions, so all of its values are looked at; a stack, since chains are long.
  const ahead: unknown[] = [expression];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (isPath(next)) heads.add(next.parts[0]?.text ?? "");
    else for (const value of Object.values(next).toReversed()) ahead.push(value);
  }
  return heads;
}

function isPath(node: object): node is Extract<Expression, { kind: "Path" }> {
  return "kind" in node && node.kind === "Path";
}
