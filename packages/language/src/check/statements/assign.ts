import { setMissing } from "../../diagnostics/catalog/names/set-missing.ts";
import type { Expression } from "../../model/expression.ts";
import type { Span } from "../../source/span.ts";
import type { Type } from "../../vocabulary/type.ts";
import { memberNames } from "../expressions/member.ts";
import { isErroneous } from "../expressions/values.ts";
import type { Scope } from "../scope.ts";

/** What a value is for. */
export interface Place {
  readonly name: string;
  readonly of: "field" | "parameter";
}

/** What may stand in for a missing value of a type. */
function standIn(type: Type): string {
  switch (type.kind) {
    case "text":
      return '"none"';
    case "number":
      return "0";
    case "percent":
      return "0%";
    case "bool":
      return "false";
    case "money":
      return `0 ${type.currency ?? "USD"}`;
    default:
      return memberNames(type)[0] ?? "…";
  }
}

function isMissing(value: Expression): boolean {
  return value.kind === "constant" && value.value.kind === "missing";
}

/** Reports a value that may be missing where one is required. */
export function assignable(
  value: Expression,
  optional: boolean,
  place: Place,
  at: Span,
  scope: Scope,
): void {
  if (isErroneous(value) || optional || !value.optional) return;
  scope.report(setMissing, at, {
    ...place,
    certain: isMissing(value),
    example: standIn(value.type),
  });
}
