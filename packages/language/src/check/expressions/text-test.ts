import type { Expression as Model } from "../../model/expression.ts";
import type { BinaryExpression } from "../../syntax/tree.ts";
import { textTest } from "../../diagnostics/catalog/types/text-test.ts";
import type { Type } from "../../vocabulary/type.ts";
import type { Scope } from "../scope.ts";
import type { Check } from "./construct.ts";
import { fit } from "./fit.ts";
import { negated } from "./logic.ts";
import { memberNames } from "./member.ts";
import { quoted, sourceText } from "./source-text.ts";
import { typeWords } from "./type-words.ts";
import { bool, erroneous, isErroneous, originOf, text } from "./values.ts";

type Test = "contains" | "starts with" | "ends with";

/** `contains`, `starts with`, `ends with` on text, and `contains` on a list. */
export function checkTextTest(
  node: BinaryExpression,
  operator: Test | `not ${Test}`,
  scope: Scope,
  check: Check,
): Model {
  const origin = originOf(node, scope);
  const test = operator.replace("not ", "") as Test;
  const whole = check(node.left, scope);
  const negate = operator.startsWith("not ");
  const { type } = whole;
  if (type.kind === "list" && test === "contains") {
    const part = check(node.right, scope, type.element);
    const element = fit({ node: node.right, value: part }, type.element, scope);
    if (isErroneous(element)) return erroneous(origin);
    const base = { type: bool, optional: false, origin } as const;
    const contained: Model = { kind: "list-contains", list: whole, element, ...base };
    return negate ? negated(contained, origin) : contained;
  }
  if (type.kind !== "text") {
    // What stands on the right is still looked at, for mistakes of its own.
    const part = check(node.right, scope, type);
    if (!isErroneous(whole) && !isErroneous(part)) {
      scope.report(textTest, node.left.span, {
        shown: quoted(node.left, scope),
        words: sourceText(node.left, scope),
        type: typeWords(type),
        kind: type.kind === "list" && type.element.kind === "entity" ? "rows" : type.kind,
        field: firstTextField(type),
        test,
        part: memberWritten(part, type) ?? sourceText(node.right, scope),
      });
    }
    return erroneous(origin);
  }
  const part = fit({ node: node.right, value: check(node.right, scope, text) }, text, scope);
  if (isErroneous(part)) return erroneous(origin);
  const found: Model = {
    kind: "text-test",
    test,
    text: whole,
    part,
    type: bool,
    optional: false,
    origin,
  };
  return negate ? negated(found, origin) : found;
}

/** A field of a looked-up record that could be searched. */
function firstTextField(type: Type): string | undefined {
  if (type.kind !== "entity") return undefined;
  return [...type.entity.fields.values()].find((field) => field.type.kind === "text")?.name;
}

/** The member that a text in quotes names. */
function memberWritten(part: Model, type: Type): string | undefined {
  if (part.kind !== "constant" || part.value.kind !== "text") return undefined;
  const written = part.value.value;
  return memberNames(type).find((name) => name === written);
}
