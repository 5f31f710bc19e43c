import type { Expression as Model, FieldExpression } from "../../model/expression.ts";
import type { Entity, Field } from "../../vocabulary/entity.ts";
import type { Type } from "../../vocabulary/type.ts";
import type { Scope } from "../scope.ts";

/** A field that holds an amount or a number. */
export interface Amount {
  readonly name: string;
  readonly kind: "amount" | "number" | "percent";
  /** Whether the two names share so much that the field may be put in the other's place. */
  readonly certain: boolean;
}

/**
 * The numeric field that a choice was taken for: of the same record, with a word of its name or
 * label in common. CRMs often keep a picklist "Budget" beside the amount "Budget Amount".
 */
export function similarAmount(
  choice: Model | undefined,
  compared: Type,
  scope: Scope,
): Amount | undefined {
  if (choice?.kind !== "field") return undefined;
  const field = choice.path.at(-1);
  const owner = ownerOf(choice, scope);
  if (field === undefined || owner === undefined) return undefined;
  const words = wordsOf(field);
  const wanted = compared.kind === "number" ? ["money", "number"] : [compared.kind];
  const candidates = [...owner.fields.values()]
    .filter(({ type }) => wanted.includes(type.kind))
    .map((candidate) => ({
      candidate,
      shared: [...wordsOf(candidate)].filter((w) => words.has(w)),
    }))
    .filter(({ shared }) => shared.length > 0)
    .toSorted((a, b) => b.shared.length - a.shared.length);
  const [best, second] = candidates;
  if (best === undefined) return undefined;
  const { name, type } = best.candidate;
  const kind = type.kind === "money" ? "amount" : type.kind === "percent" ? "percent" : "number";
  const certain = choice.path.length === 1 && best.shared.length > (second?.shared.length ?? 0);
  return { name, kind, certain };
}

/** The entity that has the last field of the path. */
function ownerOf(field: FieldExpression, scope: Scope): Entity | undefined {
  const lookup = field.path.at(-2)?.type;
  if (lookup !== undefined) return lookup.kind === "entity" ? lookup.entity : undefined;
  if (field.source === "record") return scope.entity;
  return field.source.type.kind === "entity" ? field.source.type.entity : undefined;
}

// What many fields are called, so that it says nothing of two of them.
const common = new Set([
  "status",
  "code",
  "type",
  "field",
  "value",
  "amount",
  "base",
  "the",
  "and",
]);

function wordsOf({ name, from, docs }: Field): ReadonlySet<string> {
  const label = docs?.split("\n")[0] ?? "";
  const words = `${name} ${from} ${label}`
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word.length > 2 && !common.has(word)));
}
