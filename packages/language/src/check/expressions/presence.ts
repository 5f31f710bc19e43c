import type { PresenceExpression } from "../../syntax/tree.ts";
import type { Construct } from "./construct.ts";
import { bool, erroneous, isErroneous, originOf } from "./values.ts";

/** `x is missing`, `x is not missing`, `x is present`, `x is not present` */
export const checkPresence: Construct<PresenceExpression> = (node, scope, check) => {
  const origin = originOf(node, scope);
  const operand = check(node.operand, scope);
  if (isErroneous(operand)) return erroneous(origin);
  const present = (node.asks === "present") !== node.negated;
  return { kind: "presence", operand, present, type: bool, optional: false, origin };
};
