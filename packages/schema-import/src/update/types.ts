import type { tree } from "@seqlang/language";
import type { TypeDraft } from "../draft/type.ts";
import { fromOf } from "./existing.ts";
import type { Matched } from "./match.ts";

/**
 * Whether a type that is written says what the CRM says, or says more: that all amounts are in one
 * currency, that a number is a percentage, which entity of several a lookup means.
 */
export function agrees(node: tree.TypeNode, type: TypeDraft, matched: Matched): boolean {
  if (node.kind === "OptionalType") return agrees(node.type, type, matched);
  switch (type.kind) {
    case "list":
      return node.kind === "ListType" && agrees(node.element, type.element, matched);
    case "money": {
      if (node.kind !== "MoneyType") return false;
      return type.currency === undefined || node.currency?.text === type.currency;
    }
    case "choice":
      return node.kind === "ChoiceType" || namesChoice(node, matched);
    case "lookup":
      return agreesOnEntity(node, type.targets[0]?.from, matched);
    case "number":
      if (node.kind === "MoneyType") return type.mayBeAmount === true;
      return isNamed(node, "number") || isNamed(node, "percent");
    default:
      return isNamed(node, type.kind);
  }
}

function isNamed(node: tree.TypeNode, name: string): boolean {
  return node.kind === "NamedType" && node.name.text === name;
}

function namesChoice(node: tree.TypeNode, { existing }: Matched): boolean {
  return existing.choices.some(({ name }) => isNamed(node, name.text));
}

/** A lookup may have been pointed to an entity that the import knows nothing of. */
function agreesOnEntity(
  node: tree.TypeNode,
  from: string | undefined,
  { existing, entities }: Matched,
): boolean {
  const entity = existing.entities.find(({ name }) => isNamed(node, name.text));
  if (entity === undefined) return false;
  return fromOf(entity) === from || ![...entities.values()].includes(entity);
}
