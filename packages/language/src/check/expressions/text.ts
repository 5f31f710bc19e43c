import type { InterpolationExpression } from "../../model/expression.ts";
import type { CallExpression, TextLiteral } from "../../syntax/tree.ts";
import { argumentCount } from "../../diagnostics/catalog/types/argument-count.ts";
import { interpolatedType } from "../../diagnostics/catalog/types/interpolated-type.ts";
import { textArgument } from "../../diagnostics/catalog/types/text-argument.ts";
import type { Check, Construct } from "./construct.ts";
import { quoted } from "./source-text.ts";
import { typeWords } from "./type-words.ts";
import { constant, erroneous, isErroneous, originOf, text } from "./values.ts";
import type { Scope } from "../scope.ts";
import type { Expression as Model } from "../../model/expression.ts";

/** `"Thank {company.name}"` */
export const checkText: Construct<TextLiteral> = (node, scope, check) => {
  const origin = originOf(node, scope);
  if (node.parts.every((part) => typeof part === "string")) {
    return constant({ kind: "text", value: node.parts.join("") }, origin);
  }
  const parts: InterpolationExpression["parts"] = node.parts.map((part) => {
    if (typeof part === "string") return part;
    const value = check(part, scope);
    if (value.type.kind !== "list" && value.type.kind !== "entity") return value;
    scope.report(interpolatedType, part.span, {
      shown: quoted(part, scope),
      type: typeWords(value.type),
      field: value.type.kind === "entity" ? firstTextField(value) : undefined,
    });
    return erroneous(value.origin);
  });
  if (parts.some((part) => typeof part !== "string" && isErroneous(part))) return erroneous(origin);
  return { kind: "interpolation", parts, type: text, optional: false, origin };
};

function firstTextField({ type }: Model): string | undefined {
  if (type.kind !== "entity") return undefined;
  return [...type.entity.fields.values()].find((field) => field.type.kind === "text")?.name;
}

/** `lower(x)`, `upper(x)` */
export function checkCase(
  node: CallExpression,
  to: "lower" | "upper",
  scope: Scope,
  check: Check,
): Model {
  const origin = originOf(node, scope);
  const values = node.arguments.map((argument) => check(argument, scope));
  const [operand, ...more] = values;
  const argument = node.arguments[0];
  if (operand === undefined || argument === undefined || more.length > 0) {
    scope.report(argumentCount, node.span, { name: to, example: `${to}(subject)` });
    return erroneous(origin);
  }
  if (isErroneous(operand)) return erroneous(origin);
  if (operand.type.kind !== "text") {
    scope.report(textArgument, argument.span, {
      name: to,
      shown: quoted(argument, scope),
      type: typeWords(operand.type),
    });
    return erroneous(origin);
  }
  return { kind: "case", to, operand, type: text, optional: operand.optional, origin };
}
