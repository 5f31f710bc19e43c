import type { CompareExpression, Expression } from "@seqlang/language";
import { meansDays, someExpression } from "../../plan/reads.ts";
import {
  and,
  atom,
  binary,
  call,
  fallback,
  isAtom,
  member,
  no,
  not,
  undefinedValue,
  yes,
  type BinaryOperator,
  type Js,
} from "../js.ts";
import { contextOf, type Scope } from "../scope.ts";
import { known, type Value } from "./code.ts";
import { exactOf, valueOf } from "./emit.ts";
import { isOneOf } from "./equality.ts";
import { processPath, stagesWhere } from "./process.ts";

/** `left operator right`: false when a side is missing, and `!=` the exact opposite of `=`. */
export function compared(expression: CompareExpression, scope: Scope): Js {
  const { left, right, operator } = expression;
  if (operator === "=") return equal(left, right, scope);
  if (operator === "!=") return not(equal(left, right, scope));
  const a = valueOf(left, scope);
  const b = valueOf(right, scope);
  if (isMissing(a) || isMissing(b)) return no;
  const order = orderOf(left, a, b, scope);
  if (order !== undefined) return binary(operator, order, atom("0"));
  const text = left.type.kind === "text";
  if (text && !isPlainText(left) && !isPlainText(right)) {
    return binary(operator, call(scope.module.runtime("compareText"), a.js, b.js), atom("0"));
  }
  return ordered(operator, [left, a], [right, b], scope);
}

type Side = readonly [expression: Expression, value: Value];

/** Natively, behind tests that both sides are there. */
function ordered(operator: BinaryOperator, left: Side, right: Side, scope: Scope): Js {
  const [a, needsA] = side(left, right, scope);
  const [b, needsB] = side(right, left, scope);
  return and(...needsA, ...needsB, binary(operator, a, b));
}

/** A side, and the test of its presence; NaN stands for a missing one that is costly to ask twice. */
function side(
  [expression, value]: Side,
  [other]: Side,
  scope: Scope,
): readonly [Js, readonly Js[]] {
  if (!value.optional) return [value.js, []];
  const narrows = value.path && !canFail(other, scope);
  const presence = binary("!==", value.js, undefinedValue);
  if (narrows) return [known(value.js), [presence]];
  if (expression.type.kind === "text") return [value.js, [presence]];
  return [fallback(value.js, atom("NaN")), []];
}

/** Whether both sides are there and the same. */
export function equal(left: Expression, right: Expression, scope: Scope): Js {
  const [one, two] = left.kind === "constant" ? [right, left] : [left, right];
  if (one.kind === "process" && one.reads === "category" && two.kind === "constant") {
    return categoryTest(one, two, scope);
  }
  const a = valueOf(left, scope);
  const b = valueOf(right, scope);
  if (isMissing(a) || isMissing(b)) return no;
  const order = orderOf(left, a, b, scope);
  if (order !== undefined) return binary("===", order, atom("0"));
  const [subject, other] = left.kind === "constant" ? [b, a] : [a, b];
  if (isText(subject.js) && isText(other.js)) return subject.js.text === other.js.text ? yes : no;
  const same = binary("===", subject.js, other.js);
  if (!subject.optional || !other.optional) return same;
  // Equality first: a side that can't be worked out is a failure even where the other is missing.
  return and(same, binary("!==", subject.js, undefinedValue));
}

function isText(js: Js): js is Extract<Js, { kind: "atom" }> {
  return js.kind === "atom" && /^["']/.test(js.text);
}

/** A category stands for the stages that have it. */
function categoryTest(
  { process }: Extract<Expression, { kind: "process" }>,
  { value }: Extract<Expression, { kind: "constant" }>,
  scope: Scope,
): Js {
  if (value.kind !== "choice") return no;
  const stages = stagesWhere(process, ({ category }) => category === value.member);
  return isOneOf(member(processPath(process, scope), "stage"), stages, scope);
}

function isMissing({ js }: Value): boolean {
  return isAtom(js, "undefined");
}

/** Types that compare through a function, whose answer is below, at or above zero, or NaN. */
function orderOf({ type }: Expression, a: Value, b: Value, scope: Scope): Js | undefined {
  const { runtime } = scope.module;
  if (type.kind === "duration") return call(runtime("compareDuration"), a.js, b.js);
  if (type.kind !== "money") return undefined;
  if (type.currency === undefined) {
    return call(runtime("compareOpen"), a.js, b.js, contextOf(scope));
  }
  if (a.native && b.native) return undefined;
  return call(runtime("compareExact"), exactOf(a, scope), exactOf(b, scope));
}

/** Whether JavaScript's order is that of code points, because one side has no surrogates. */
function isPlainText(expression: Expression): boolean {
  if (expression.kind !== "constant" || expression.value.kind !== "text") return false;
  return !/[\ud800-\uffff]/.test(expression.value.value);
}

/** Whether working a value out may need a rate or a calendar that wasn't given. */
export function canFail(expression: Expression, scope: Scope): boolean {
  const { zone } = scope.module.sequence;
  const inUtc = zone.kind === "named" && zone.zone === "UTC";
  return someExpression(expression, (part) => {
    if (part.kind === "convert") return true;
    if ("type" in part && part.type.kind === "money" && part.type.currency === undefined) {
      return part.kind === "arithmetic";
    }
    if (part.kind === "compare") return part.left.type.kind === "money";
    return !inUtc && meansDays(part);
  });
}
