import type { CompareOperator, Expression as Model } from "../../model/expression.ts";
import type { Origin } from "../../source/source-file.ts";
import type { BinaryExpression, Expression } from "../../syntax/tree.ts";
import { loneStep } from "../../diagnostics/catalog/types/lone-step.ts";
import { missingValue } from "../../diagnostics/catalog/types/missing-value.ts";
import { unordered } from "../../diagnostics/catalog/types/unordered.ts";
import type { Scope } from "../scope.ts";
import { align } from "./align.ts";
import type { Check, Side } from "./construct.ts";
import { bare, bareName } from "./construct.ts";
import { fieldOwner } from "./field.ts";
import { memberOf } from "./member.ts";
import { ownersOf } from "./member-owner.ts";
import { replacing, spelled } from "./nearest.ts";
import { meansSomething } from "./path.ts";
import { quoted, sourceText } from "./source-text.ts";
import { compareStages } from "./stage.ts";
import { bool, erroneous, originOf } from "./values.ts";

/** `a = b`, `a < b` and their like. */
export function checkComparison(
  node: BinaryExpression,
  operator: CompareOperator,
  scope: Scope,
  check: Check,
): Model {
  const origin = originOf(node, scope);
  if (reportMissing(node, operator, scope) || reportOutcomeBeside(node, operator, scope)) {
    return erroneous(origin);
  }
  const [left, right] = checkSides(node, scope, check);
  return compareSides(operator, left, right, origin, scope);
}

/** Both sides, each in sight of the other's type, so that bare members find their choice. */
export function checkSides(
  node: Pick<BinaryExpression, "left" | "right">,
  scope: Scope,
  check: Check,
): readonly [Side, Side] {
  const name = bareName(node.left);
  const rightName = bareName(node.right);
  const leansOnRight =
    name !== undefined &&
    !meansSomething(name, scope) &&
    (rightName === undefined || meansSomething(rightName, scope));
  if (leansOnRight) {
    const right = check(node.right, scope);
    const left = check(node.left, scope, right.type);
    return [
      { node: node.left, value: left },
      { node: node.right, value: right },
    ];
  }
  const left = check(node.left, scope);
  const right = check(node.right, scope, left.type);
  // A field's name that is also a member of what stands beside it: the member is meant.
  const member = name === undefined ? undefined : memberOf(right.type, name, left.origin);
  return [
    { node: node.left, value: member ?? left },
    { node: node.right, value: right },
  ];
}

/** A comparison of two checked sides, whose types are brought together first. */
export function compareSides(
  operator: CompareOperator,
  left: Side,
  right: Side,
  origin: Origin,
  scope: Scope,
): Model {
  const pair = align(left, right, origin.span, scope);
  if (pair === undefined) return erroneous(origin);
  const [a, b] = pair;
  const ordered = operator !== "=" && operator !== "!=";
  if (ordered && a.type.kind === "stage") {
    return compareStages(operator, { ...left, value: a }, { ...right, value: b }, origin, scope);
  }
  if (ordered && (a.type.kind === "choice" || a.type.kind === "bool")) {
    const asked = left.value.kind === "constant" ? right : left;
    scope.report(unordered, origin.span, { shown: quoted(asked.node, scope), kind: a.type.kind });
    return erroneous(origin);
  }
  return { kind: "compare", operator, left: a, right: b, type: bool, optional: false, origin };
}

/** `x = missing` is asked with `is missing`. */
function reportMissing(node: BinaryExpression, operator: CompareOperator, scope: Scope): boolean {
  const sides = [node.left, node.right];
  const missing = sides.find((side) => saysMissing(side, scope));
  if (missing === undefined) return false;
  const other = sides.find((side) => !saysMissing(side, scope));
  const asks = operator === "=" ? "is missing" : operator === "!=" ? "is present" : undefined;
  const question =
    other === undefined || asks === undefined ? undefined : `${sourceText(other, scope)} ${asks}`;
  scope.report(
    missingValue,
    missing.span,
    { written: sourceText(missing, scope), question },
    question === undefined ? {} : replacing(node.span, question),
  );
  return true;
}

/** `missing`, or what other languages call it where nothing here has that name. */
function saysMissing(node: Expression, scope: Scope): boolean {
  const name = bareName(node);
  if (name === undefined) return bare(node).kind === "Missing";
  const foreign = /^(?:null|nil|undefined)$/i.test(name);
  return foreign && !meansSomething(name, scope) && ownersOf(name, scope).length === 0;
}

/** `intro = replied` is asked with `intro.replied`. */
function reportOutcomeBeside(
  node: BinaryExpression,
  operator: CompareOperator,
  scope: Scope,
): boolean {
  const [step, outcome] = [bareName(node.left), bareName(node.right)];
  if (step === undefined || outcome === undefined || fieldOwner(step, scope)) return false;
  if (operator !== "=" && operator !== "!=") return false;
  const activity = scope.steps.get(step);
  if (activity === undefined || !activity.outcomes.includes(outcome)) return false;
  const asked = `${spelled(step)}.${spelled(outcome)}`;
  scope.report(
    loneStep,
    node.left.span,
    { step, outcomes: [outcome] },
    replacing(node.span, operator === "=" ? asked : `not ${asked}`),
  );
  return true;
}
