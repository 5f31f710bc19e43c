import type { Expression as Model } from "../../model/expression.ts";
import type { Type } from "../../vocabulary/type.ts";
import type { Scope } from "../scope.ts";
import type { Side } from "./construct.ts";
import { reportMisfit } from "./mismatch.ts";
import { convert } from "./type-relation.ts";
import { erroneous, isErroneous } from "./values.ts";

/** The value in the type that its place asks for; a value that doesn't fit is reported. */
export function fit(given: Side, expected: Type, scope: Scope): Model {
  if (isErroneous(given.value) || expected.kind === "error") return given.value;
  const fitting = convert(given.value, expected);
  if (fitting !== undefined) return fitting;
  reportMisfit(given, expected, scope);
  return erroneous(given.value.origin);
}
