import { elseOrder } from "../../diagnostics/catalog/names/else-order.ts";
import { matchSubject } from "../../diagnostics/catalog/names/match-subject.ts";
import { nothingInside } from "../../diagnostics/catalog/names/nothing-inside.ts";
import type { Flow, MatchArm } from "../../model/flow.ts";
import type * as tree from "../../syntax/tree.ts";
import type { Type } from "../../vocabulary/type.ts";
import { checkCondition, checkConstant, checkExpression } from "../expressions/expression.ts";
import { typeWords } from "../expressions/type-words.ts";
import { quoted, sourceText } from "../expressions/source-text.ts";
import { erroneous } from "../expressions/values.ts";
import type { CheckStatement, Place } from "./context.ts";
import { unknownStatement } from "./unknown.ts";

export const checkWhen: CheckStatement<tree.WhenStatement> = (node, place) => {
  const { scope } = place;
  const arms = node.arms.map((arm, index) => ({
    condition: checkCondition(arm.condition, scope),
    body: place.inside(arm.body, "when", index === 0 ? "then" : "elsewhen"),
  }));
  const otherwise = place.inside(node.otherwise, "when", "else");
  return { kind: "branch", arms, otherwise, origin: { file: scope.file, span: node.span } };
};

const matchable = new Set<Type["kind"]>([
  "choice", "stage", "bool", "text", "number", "percent", "money", "date", "time", "datetime", "duration",
  "error",
]); // prettier-ignore

export const checkMatch: CheckStatement<tree.MatchStatement> = (node, place) => {
  const { scope } = place;
  const subject = checkExpression(node.subject, scope);
  const text = sourceText(node.subject, scope);
  const { type } = subject;
  const fits = matchable.has(type.kind) && !(type.kind === "money" && type.currency === undefined);
  if (!fits) {
    const shown = quoted(node.subject, scope);
    scope.report(matchSubject, node.subject.span, { shown, type: typeWords(type) });
  }
  const origin = { file: scope.file, span: node.span };
  if (node.arms.length === 0) {
    scope.report(nothingInside, node.span, { what: "match" });
    return unknownStatement(origin);
  }
  const arms: MatchArm[] = [];
  let otherwise: Flow | undefined;
  for (const arm of node.arms) {
    if (otherwise !== undefined) scope.report(elseOrder, arm.patterns[0]?.span ?? arm.span, {});
    const [first] = arm.patterns;
    if (first?.kind === "ElsePattern") {
      otherwise = place.inside(arm.body, `match ${text}`, "else");
      continue;
    }
    arms.push(checkArm(arm, fits ? type : { kind: "error" }, text, place));
  }
  const asked = fits ? subject : erroneous(subject.origin);
  return { kind: "match", subject: asked, text, arms, otherwise, origin };
};

function checkArm(arm: tree.MatchArm, type: Type, subject: string, place: Place): MatchArm {
  const { scope } = place;
  const patterns = arm.patterns.flatMap((pattern) => {
    if (pattern.kind !== "ValuePattern") return [];
    const value = checkConstant(pattern.value, scope, type);
    const origin = { file: scope.file, span: pattern.span };
    return value === undefined
      ? [erroneous(origin)]
      : [{ kind: "constant", value, type, optional: false, origin } as const];
  });
  const takesMissing = arm.patterns.some(({ kind }) => kind === "MissingPattern");
  const words = arm.patterns.map((pattern) => sourceText(pattern, scope));
  const body = place.inside(arm.body, `match ${subject}`, words[0] ?? "missing");
  const origin = { file: scope.file, span: arm.span };
  return { patterns, text: words.join(", "), body, takesMissing, origin };
}
