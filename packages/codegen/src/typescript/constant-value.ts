import type { Expression } from "@seqlang/language";

/** Whether a value is known when the module is generated. */
export function isConstantValue(expression: Expression): boolean {
  return expression.kind === "constant";
}
