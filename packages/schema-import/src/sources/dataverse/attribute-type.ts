import type { ChoiceDraft } from "../../draft/choice.ts";
import type { TypeDraft } from "../../draft/type.ts";
import { lookupType } from "./lookups.ts";
import type { DataverseAttribute } from "./types.ts";

/** What became of an attribute's type. */
export type AttributeType =
  | { readonly kind: "type"; readonly type: TypeDraft }
  /** A choice whose values no file tells. */
  | { readonly kind: "no members" }
  /** Nothing that a sequence could compare. */
  | { readonly kind: "nothing" };

/**
 * Dataverse's types in the language's:
 *
 * | Dataverse | Seq |
 * |---|---|
 * | String, Memo, Uniqueidentifier, EntityName | `text` |
 * | Integer, BigInt, Decimal, Double | `number` |
 * | Money | `money(USD)` with `--currency USD`, else `money` |
 * | Boolean | `bool`, its labels in the documentation |
 * | Picklist, State, Status | `choice` |
 * | MultiSelectPicklist | `[choice]` |
 * | DateTime | `date` where its behavior is DateOnly, else `datetime` |
 * | Lookup, Customer, Owner | the entity that it points to |
 *
 * In a record a Money column is a bare number in the currency that the record's
 * `transactioncurrencyid` names, which can differ from record to record; only its `_base` column
 * always is in the organization's own. So without an option it is `money`, which says so, and never
 * a currency that was guessed.
 */
export function attributeType(
  attribute: DataverseAttribute,
  choice: ChoiceDraft | undefined,
  currency: string | undefined,
): AttributeType {
  switch (attribute.type) {
    case "String":
    case "Memo":
    case "Uniqueidentifier":
    case "EntityName":
      return plain("text");
    case "Integer":
    case "BigInt":
    case "Decimal":
    case "Double":
      return plain("number");
    case "Money":
      return { kind: "type", type: { kind: "money", currency } };
    case "Boolean":
      return plain("bool");
    case "DateTime":
      return plain(attribute.behavior === "DateOnly" ? "date" : "datetime");
    case "Picklist":
    case "State":
    case "Status":
      return choice === undefined
        ? { kind: "no members" }
        : { kind: "type", type: { kind: "choice", choice } };
    case "MultiSelectPicklist":
      return choice === undefined
        ? { kind: "no members" }
        : { kind: "type", type: { kind: "list", element: { kind: "choice", choice } } };
    case "Lookup":
    case "Customer":
    case "Owner":
      return { kind: "type", type: lookupType(attribute) };
    case undefined:
      return edmType(attribute, choice);
    default:
      return { kind: "nothing" };
  }
}

function plain(kind: "text" | "number" | "bool" | "date" | "datetime"): AttributeType {
  return { kind: "type", type: { kind } };
}

/** By `$metadata` alone, where choices and whole numbers look the same. */
function edmType(attribute: DataverseAttribute, choice: ChoiceDraft | undefined): AttributeType {
  if (choice !== undefined) return { kind: "type", type: { kind: "choice", choice } };
  switch (attribute.edmType) {
    case "lookup":
      return { kind: "type", type: lookupType(attribute) };
    case "Edm.String":
    case "Edm.Guid":
      return plain("text");
    case "Edm.Boolean":
      return plain("bool");
    case "Edm.Date":
      return plain("date");
    case "Edm.DateTimeOffset":
      return plain("datetime");
    case "Edm.Byte":
    case "Edm.Int16":
    case "Edm.Int32":
    case "Edm.Int64":
    case "Edm.Decimal":
    case "Edm.Double":
    case "Edm.Single":
      return plain("number");
    default:
      return { kind: "nothing" };
  }
}
