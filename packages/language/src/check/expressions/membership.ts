import type { Expression as Model } from "../../model/expression.ts";
import type { BetweenExpression, MembershipExpression } from "../../syntax/tree.ts";
import { listIn } from "../../diagnostics/catalog/types/list-in.ts";
import type { Type } from "../../vocabulary/type.ts";
import type { Scope } from "../scope.ts";
import { align } from "./align.ts";
import { compareSides } from "./comparison.ts";
import type { Construct, Side } from "./construct.ts";
import { negated } from "./logic.ts";
import { quoted, sourceText } from "./source-text.ts";
import { convert, sameType } from "./type-relation.ts";
import { bool, erroneous, isErroneous, originOf } from "./values.ts";
import { replacing } from "./nearest.ts";

/** `x in [a, b]`, `x not in [a, b]` */
export const checkMembership: Construct<MembershipExpression> = (node, scope, check) => {
  const origin = originOf(node, scope);
  const operand: Side = { node: node.operand, value: check(node.operand, scope) };
  if (operand.value.type.kind === "list") {
    const list = sourceText(node.operand, scope);
    const [first, second] = node.options;
    const contained =
      first !== undefined && second === undefined
        ? `${list} ${node.negated ? "not " : ""}contains ${sourceText(first, scope)}`
        : undefined;
    scope.report(
      listIn,
      node.operand.span,
      { list: quoted(node.operand, scope), contained },
      contained === undefined ? {} : replacing(node.span, contained),
    );
    return erroneous(origin);
  }
  // Each option may ask for another type of the whole: a day among date-times, a known currency.
  // From then on that option stands for the whole, also in what is told of the others.
  let whole: Side = operand;
  let type: Type = operand.value.type;
  let sound = !isErroneous(operand.value);
  const options: Model[] = [];
  const aligning = tellingOnce(scope);
  for (const option of node.options) {
    const value = check(option, scope, operand.value.type);
    const pair = align(whole, { node: option, value }, option.span, aligning);
    if (pair === undefined) sound = false;
    else {
      if (!sameType(type, pair[0].type)) whole = { node: option, value: pair[1] };
      type = pair[0].type;
      options.push(pair[1]);
    }
  }
  const converted = [operand.value, ...options].map((value) => convert(value, type));
  const [subject, ...others] = converted.filter((value) => value !== undefined);
  if (!sound || subject === undefined || others.length < options.length) return erroneous(origin);
  const test: Model = {
    kind: "in",
    operand: subject,
    options: others,
    type: bool,
    optional: false,
    origin,
  };
  return node.negated ? negated(test, origin) : test;
};

/** The same mistake in many values is told at the first, unless each has a fix of its own. */
function tellingOnce(scope: Scope): Scope {
  const told = new Set<string>();
  return {
    ...scope,
    report(definition, at, data, extras) {
      if (extras?.fixes === undefined && told.has(definition.code)) return;
      told.add(definition.code);
      scope.report(definition, at, data, extras);
    },
  };
}

/** `x between a and b`: at least a and at most b. */
export const checkBetween: Construct<BetweenExpression> = (node, scope, check) => {
  const origin = originOf(node, scope);
  const operand: Side = { node: node.operand, value: check(node.operand, scope) };
  const low = { node: node.low, value: check(node.low, scope, operand.value.type) };
  const high = { node: node.high, value: check(node.high, scope, operand.value.type) };
  const once = tellingOnce(scope);
  const from = compareSides(">=", operand, low, origin, once);
  const to = compareSides("<=", operand, high, origin, once);
  if (isErroneous(from) || isErroneous(to)) return erroneous(origin);
  const test: Model = { kind: "and", operands: [from, to], type: bool, optional: false, origin };
  return node.negated ? negated(test, origin) : test;
};
