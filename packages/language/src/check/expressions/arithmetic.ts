import type { ArithmeticExpression, Expression as Model } from "../../model/expression.ts";
import type {
  BinaryExpression,
  BinaryOperator,
  Expression as Tree,
  UnaryExpression,
} from "../../syntax/tree.ts";
import { negateType } from "../../diagnostics/catalog/types/negate-type.ts";
import type { Scope } from "../scope.ts";
import { reportArithmetic } from "./arithmetic-mistake.ts";
import { arithmeticOf } from "./arithmetic-type.ts";
import type { Check, Side } from "./construct.ts";
import { bare } from "./construct.ts";
import { foldArithmetic, foldMinus } from "./fold-constants.ts";
import { quoted } from "./source-text.ts";
import { typeWords } from "./type-words.ts";
import { erroneous, isErroneous, originOf } from "./values.ts";

type Operator = ArithmeticExpression["operator"];

interface Link {
  readonly node: BinaryExpression;
  readonly operator: Operator;
}

/** `a + b * c`; a chain is walked, not entered, since it may be very long. */
export function checkArithmetic(node: BinaryExpression, scope: Scope, check: Check): Model {
  const links: Link[] = [];
  let first: Tree = node;
  while (first.kind === "Binary" && isArithmetic(first.operator)) {
    links.push({ node: first, operator: first.operator });
    first = first.left;
  }
  let left: Model = check(first, scope);
  for (const link of links.toReversed()) left = checkLink(link, left, scope, check);
  return left;
}

function isArithmetic(operator: BinaryOperator): operator is Operator {
  return operator === "+" || operator === "-" || operator === "*" || operator === "/";
}

function checkLink({ node, operator }: Link, left: Model, scope: Scope, check: Check): Model {
  const origin = originOf(node, scope);
  const right = check(node.right, scope);
  if (isErroneous(left) || isErroneous(right)) return erroneous(origin);
  const sides: readonly [Side, Side] = [
    { node: node.left, value: left },
    { node: node.right, value: right },
  ];
  const checked = arithmeticOf(operator, left, right);
  if (checked === undefined || reportArithmetic.wholeDays(operator, checked, sides, scope)) {
    if (checked === undefined) reportArithmetic.types(node, operator, sides, scope);
    return erroneous(origin);
  }
  const folded = foldArithmetic(operator, checked.left, checked.right, origin);
  return folded ?? { kind: "arithmetic", operator, ...checked, origin };
}

/** `-x`; a literal takes the sign into itself. */
export function checkMinus(node: UnaryExpression, scope: Scope, check: Check): Model {
  const origin = originOf(node, scope);
  const operand = check(node.operand, scope);
  if (isErroneous(operand)) return erroneous(origin);
  const { type, optional } = operand;
  if (!["number", "percent", "money", "duration"].includes(type.kind)) {
    const shown = quoted(bare(node.operand), scope);
    scope.report(negateType, node.span, { shown, type: typeWords(type) });
    return erroneous(origin);
  }
  return foldMinus(operand, origin) ?? { kind: "negate", operand, type, optional, origin };
}
