import type { Expression as Model } from "../../model/expression.ts";
import type { PathExpression } from "../../syntax/tree.ts";
import { noParts } from "../../diagnostics/catalog/types/no-parts.ts";
import { notConstant } from "../../diagnostics/catalog/types/not-constant.ts";
import type { Scope } from "../scope.ts";
import type { Construct } from "./construct.ts";
import { fieldOwner, followFields } from "./field.ts";
import { memberOf } from "./member.ts";
import { checkOutcome } from "./outcome.ts";
import { checkProcess } from "./process.ts";
import { quoted } from "./source-text.ts";
import { momentNamed } from "./moment.ts";
import { reportUnknownName } from "./unknown-name.ts";
import { erroneous, originOf } from "./values.ts";

/**
 * A name or a dotted path. A bare name is, in this order: a member where the expected type has it,
 * a field of the rows around, of the record, a rule, a step, `now` or `today`.
 */
export const checkPath: Construct<PathExpression> = (node, scope, _check, expected) => {
  const origin = originOf(node, scope);
  const [head, ...rest] = node.parts;
  if (head === undefined) return erroneous(origin);
  const name = head.text;
  if (rest.length === 0 && expected !== undefined) {
    const member = memberOf(expected, name, origin);
    if (member !== undefined) return member;
  }
  // `budget.replied` where a step was called `budget`, which is the name of a field.
  if (rest.length > 0 && scope.isLost(name) && name !== "bpf") return erroneous(origin);
  const owner = fieldOwner(name, scope);
  if (owner !== undefined) return followFields(node, owner, scope);
  if (name === "bpf" && scope.entity !== undefined) return checkProcess(node, scope.entity, scope);
  const rule = scope.rule(name);
  if (rule !== undefined) {
    if (rest.length > 0) {
      scope.report(noParts, node.span, { shown: `\`${name}\``, type: "a rule" });
      return erroneous(origin);
    }
    const { type, optional } = rule.condition;
    return { kind: "rule", rule, type, optional, origin };
  }
  const step = scope.steps.get(name);
  if (step !== undefined) return checkOutcome(node, step, scope);
  if (rest.length === 0) {
    const moment = momentNamed(name, origin);
    if (moment !== undefined) return moment;
  }
  if (scope.entity === undefined && scope.rows.length === 0 && !takesMembers(expected)) {
    scope.report(notConstant, node.span, { shown: quoted(node, scope) });
  } else {
    reportUnknownName(node, scope, expected);
  }
  return erroneous(origin);
};

function takesMembers(expected: Model["type"] | undefined): boolean {
  return ["choice", "stage", "error"].includes(expected?.kind ?? "");
}

/** Whether a bare name means something on its own, without a type beside it. */
export function meansSomething(name: string, scope: Scope): boolean {
  return (
    fieldOwner(name, scope) !== undefined ||
    (name === "bpf" && scope.entity !== undefined) ||
    scope.steps.has(name) ||
    (scope.entity !== undefined && scope.ruleEntity(name) === scope.entity) ||
    momentNamed(name, { file: scope.file, span: { start: 0, end: 0 } }) !== undefined
  );
}
