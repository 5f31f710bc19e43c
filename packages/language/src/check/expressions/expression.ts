import type { Expression as Model } from "../../model/expression.ts";
import type { Condition } from "../../model/rule.ts";
import type { BinaryExpression, Expression as Tree } from "../../syntax/tree.ts";
import type { Constant } from "../../vocabulary/constant.ts";
import type { Type } from "../../vocabulary/type.ts";
import { notConstant } from "../../diagnostics/catalog/types/not-constant.ts";
import type { Scope } from "../scope.ts";
import { checkAggregate } from "./aggregate.ts";
import { checkArithmetic, checkMinus } from "./arithmetic.ts";
import { checkCall } from "./call.ts";
import { checkComparison } from "./comparison.ts";
import type { Check } from "./construct.ts";
import { bare } from "./construct.ts";
import { checkFallback } from "./fallback.ts";
import { fit } from "./fit.ts";
import { reportMisfit } from "./mismatch.ts";
import { checkLiteral } from "./literal.ts";
import { checkLogic, checkNot, checkTest, negated } from "./logic.ts";
import { checkBetween, checkMembership } from "./membership.ts";
import { checkAgo } from "./moment.ts";
import { checkPath } from "./path.ts";
import { checkPresence } from "./presence.ts";
import { checkPast } from "./stage.ts";
import { quoted, sourceText } from "./source-text.ts";
import { checkTemplateName } from "./template-name.ts";
import { checkTextTest } from "./text-test.ts";
import { checkOlderThan, checkOn, checkSince, checkWindow } from "./time.ts";
import { erroneous, isErroneous, originOf } from "./values.ts";

/**
 * An expression with its names resolved, its type known and its shorthand spelt out.
 *
 * With `expected`, the value also has to fit that type, which is reported where it does not; what
 * comes back is then of that very type, or of type `error`. Bare members are looked up in it, a bare
 * number becomes an amount, a date-time becomes its day, and `missing` is a constant that is
 * missing (`optional` is true). Whether a value may be missing where it is used is for the caller to
 * judge, by `optional`.
 */
export function checkExpression(node: Tree, scope: Scope, expected?: Type): Model {
  if (expected === undefined) return check(node, scope);
  const origin = originOf(node, scope);
  if (bare(node).kind === "Missing") {
    return { kind: "constant", value: { kind: "missing" }, type: expected, optional: true, origin };
  }
  if (expected.kind === "template") return checkTemplateName(node, scope);
  const value = check(node, scope, expected);
  return fit({ node, value: inOpenMoney(value, expected) }, expected, scope);
}

/** An amount that is written out tells its currency, so it fits where a record would tell it. */
function inOpenMoney(value: Model, expected: Type): Model {
  const open = expected.kind === "money" && expected.currency === undefined;
  const amount = value.kind === "constant" && value.value.kind === "money";
  return open && amount ? { ...value, type: expected } : value;
}

/** What a decision is taken by: a bool expression, with the words it was written in. */
export function checkCondition(node: Tree, scope: Scope): Condition {
  const expression = checkTest(node, scope, check);
  return { expression, text: sourceText(node, scope), origin: originOf(node, scope) };
}

/** A value that is known when the file is read; undefined where it is none, which was reported. */
export function checkConstant(node: Tree, scope: Scope, expected: Type): Constant | undefined {
  const value = checkExpression(node, scope, expected);
  if (isErroneous(value)) return undefined;
  if (value.kind === "constant") return value.value;
  if (value.kind === "day-of" && value.operand.kind === "constant") {
    // Which day it is depends on a zone, so that it is no fixed one.
    reportMisfit({ node, value: value.operand }, expected, scope);
    return undefined;
  }
  scope.report(notConstant, node.span, { shown: quoted(node, scope) });
  return undefined;
}

const check: Check = (node, scope, expected) => {
  switch (node.kind) {
    case "Binary":
      return checkBinary(node, scope, expected);
    case "Unary":
      return node.operator === "not"
        ? checkNot(node, scope, check)
        : checkMinus(node, scope, check);
    case "Membership":
      return checkMembership(node, scope, check, expected);
    case "Between":
      return checkBetween(node, scope, check, expected);
    case "Presence":
      return checkPresence(node, scope, check, expected);
    case "Window":
      return checkWindow(node, scope, check, expected);
    case "OlderThan":
      return checkOlderThan(node, scope, check, expected);
    case "Path":
      return checkPath(node, scope, check, expected);
    case "Call":
      return checkCall(node, scope, check, expected);
    case "Aggregate":
      return checkAggregate(node, scope, check, expected);
    case "Ago":
      return checkAgo(node, scope, check, expected);
    case "Since":
      return checkSince(node, scope, check, expected);
    case "Unread":
      return erroneous(originOf(node, scope));
    case "Parenthesized":
      return check(node.expression, scope, expected);
    default:
      return checkLiteral(node, scope, check, expected);
  }
};

function checkBinary(node: BinaryExpression, scope: Scope, expected: Type | undefined): Model {
  const { operator } = node;
  switch (operator) {
    case "and":
    case "or":
      return checkLogic(node, operator, scope, check);
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return checkComparison(node, operator, scope, check);
    case "contains":
    case "not contains":
    case "starts with":
    case "not starts with":
    case "ends with":
    case "not ends with":
      return checkTextTest(node, operator, scope, check);
    case "past":
      return checkPast(node, scope, check);
    case "not past":
      return negated(checkPast(node, scope, check), originOf(node, scope));
    case "on":
      return checkOn(node, "=", scope, check);
    case "not on":
      return checkOn(node, "!=", scope, check);
    case "??":
      return checkFallback(node, scope, check, expected);
    case "+":
    case "-":
    case "*":
    case "/":
      return checkArithmetic(node, scope, check);
  }
}
