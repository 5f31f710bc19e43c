import type { Expression as Model } from "../../model/expression.ts";
import type { Span } from "../../source/span.ts";
import type { Type } from "../../vocabulary/type.ts";
import { incomparable } from "../../diagnostics/catalog/types/incomparable.ts";
import type { Scope } from "../scope.ts";
import type { Side } from "./construct.ts";
import { reportMismatch } from "./mismatch.ts";
import { quoted } from "./source-text.ts";
import { commonType, convert } from "./type-relation.ts";
import { isErroneous } from "./values.ts";

/**
 * Both values in the one type in which they can be compared; undefined where there is none, which
 * was then reported.
 */
export function align(
  left: Side,
  right: Side,
  span: Span,
  scope: Scope,
): readonly [Model, Model] | undefined {
  if (isErroneous(left.value) || isErroneous(right.value)) return undefined;
  const whole = [left, right].find(({ value }) => isWhole(value.type));
  if (whole !== undefined) {
    const other = whole === left ? right : left;
    const { type } = whole.value;
    const field = type.kind === "entity" ? [...type.entity.fields.keys()][0] : undefined;
    const shown = quoted(whole.node, scope);
    const element = isWhole(other.value.type) ? undefined : quoted(other.node, scope);
    const kind = type.kind === "list" ? "list" : "lookup";
    const rows = type.kind === "list" && type.element.kind === "entity";
    scope.report(incomparable, span, { shown, kind, rows, field, element });
    return undefined;
  }
  const type = commonType(left.value, right.value);
  const pair = type && [convert(left.value, type), convert(right.value, type)];
  if (pair?.[0] !== undefined && pair[1] !== undefined) return [pair[0], pair[1]];
  reportMismatch(left, right, span, scope);
  return undefined;
}

function isWhole(type: Type): boolean {
  return type.kind === "list" || type.kind === "entity";
}
