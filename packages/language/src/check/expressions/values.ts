import type { ConstantExpression, Expression } from "../../model/expression.ts";
import type { Origin } from "../../source/source-file.ts";
import type { Constant } from "../../vocabulary/constant.ts";
import type { Type } from "../../vocabulary/type.ts";
import type { Span } from "../../source/span.ts";
import type { Scope } from "../scope.ts";

export const text: Type = { kind: "text" };
export const number: Type = { kind: "number" };
export const percent: Type = { kind: "percent" };
export const bool: Type = { kind: "bool" };
export const date: Type = { kind: "date" };
export const time: Type = { kind: "time" };
export const datetime: Type = { kind: "datetime" };
export const duration: Type = { kind: "duration" };
const error: Type = { kind: "error" };

export function originOf(node: { readonly span: Span }, scope: Scope): Origin {
  return { file: scope.file, span: node.span };
}

export function constant(value: Constant, origin: Origin): ConstantExpression {
  return { kind: "constant", value, type: typeOf(value), optional: false, origin };
}

/** Stands where an expression was reported; fits everywhere, so nothing else is said of it. */
export function erroneous(origin: Origin): ConstantExpression {
  return { kind: "constant", value: { kind: "missing" }, type: error, optional: false, origin };
}

export function isErroneous(expression: Expression): boolean {
  return expression.type.kind === "error";
}

function typeOf(value: Constant): Type {
  switch (value.kind) {
    case "money":
      return { kind: "money", currency: value.currency };
    case "choice":
      return { kind: "choice", choice: value.choice };
    case "stage":
      return { kind: "stage", process: value.process };
    case "missing":
      return error;
    default:
      return { kind: value.kind };
  }
}
