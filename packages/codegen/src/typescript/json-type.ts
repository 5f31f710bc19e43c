import type { Type } from "@seqlang/language";
import type { Doc } from "./doc.ts";
import { stringLiteral } from "./escape.ts";
import { listType } from "./type.ts";

/** The members of the union that a value's JSON form has as its TypeScript type. */
export function jsonTypes(type: Type): readonly Doc[] {
  switch (type.kind) {
    case "number":
    case "percent":
      return ["number"];
    case "bool":
      return ["boolean"];
    case "money":
      return type.currency === undefined
        ? ["{ readonly amount: string; readonly currency: string }"]
        : ["string"];
    case "choice":
      return type.choice.members.map(({ name }) => stringLiteral(name));
    case "stage":
      return type.process.stages.map(({ name }) => stringLiteral(name));
    case "list":
      return [listType(jsonTypes(type.element))];
    default:
      return ["string"];
  }
}
