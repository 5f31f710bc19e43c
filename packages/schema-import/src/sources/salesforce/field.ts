import type { ChoiceDraft } from "../../draft/choice.ts";
import type { FieldDraft } from "../../draft/entity.ts";
import { plainLabel } from "../../draft/labels.ts";
import type { TypeDraft } from "../../draft/type.ts";
import type { SObject, SObjectField } from "./describe.ts";

/** What a type of Salesforce's holds, where the name of the type alone tells. */
const plainTypes: Readonly<Record<string, TypeDraft["kind"] & ("text" | "number")>> = {
  string: "text",
  textarea: "text",
  phone: "text",
  url: "text",
  email: "text",
  id: "text",
  encryptedstring: "text",
  combobox: "text",
  int: "number",
  long: "number",
  double: "number",
};

const sameTypes: ReadonlySet<string> = new Set(["percent", "date", "datetime", "time"]);

/** Fields that every object has, or that only trace what the CRM did. */
const kept: ReadonlySet<string> = new Set(
  `Id IsDeleted MasterRecordId SystemModstamp CreatedDate CreatedById LastModifiedDate
  LastModifiedById LastViewedDate LastReferencedDate LastActivityDate JigsawContactId Jigsaw
  CleanStatus PhotoUrl`.split(/\s+/),
);

/** A field; undefined where nothing in a sequence could compare what it holds. */
export function fieldOf(
  field: SObjectField,
  { name: object, fields }: SObject,
  currency: string | undefined,
): FieldDraft | undefined {
  const type = typeOf(field, object, currency);
  if (type === undefined) return undefined;
  const from = type.kind === "lookup" ? (field.relationship ?? field.name) : field.name;
  const notes = notesOf(field, type, fields);
  return {
    from,
    // The ends of custom names say nothing to people.
    ...(/__[cr]$/.test(from) ? { spelling: from.slice(0, -3) } : {}),
    labels: plainLabel(type.kind === "lookup" ? field.label?.replace(/ ID$/, "") : field.label),
    description: plainLabel(field.help),
    type,
    optional: field.nillable,
    ...(kept.has(field.name) ? { system: true } : {}),
    ...(field.isName ? { primary: true } : {}),
    ...(field.type === "encryptedstring" ? { secured: true } : {}),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function typeOf(
  field: SObjectField,
  object: string,
  currency: string | undefined,
): TypeDraft | undefined {
  const { type } = field;
  const plain = Object.hasOwn(plainTypes, type) ? plainTypes[type] : undefined;
  if (plain !== undefined) return { kind: plain };
  if (sameTypes.has(type)) return { kind: type as "percent" | "date" | "datetime" | "time" };
  switch (type) {
    case "boolean":
      return { kind: "bool" };
    case "currency":
      return { kind: "money", currency };
    case "picklist":
      return isClosed(field)
        ? { kind: "choice", choice: choiceOf(field, object) }
        : { kind: "text" };
    case "multipicklist":
      return {
        kind: "list",
        element: isClosed(field)
          ? { kind: "choice", choice: choiceOf(field, object) }
          : { kind: "text" },
      };
    case "reference":
      return referenceOf(field);
    default:
      return undefined;
  }
}

/** Records hold nothing but the listed values only where the picklist is restricted. */
export function isClosed({ restricted, values }: SObjectField): boolean {
  return restricted && values.length > 0;
}

/** Values that are no longer offered stay: records may still hold them. */
function choiceOf({ name, label, values }: SObjectField, object: string): ChoiceDraft {
  const unique = new Map(values.map((value) => [value.value, value]));
  return {
    from: `${object}_${name}`,
    spelling: `${object}${name}`,
    labels: plainLabel(label),
    description: [],
    shared: false,
    members: [...unique.values()].map((value) => ({
      stored: value.value,
      labels: plainLabel(value.label ?? value.value),
      description: value.active ? [] : plainLabel("No longer offered."),
    })),
  };
}

function referenceOf({ targets, relationship }: SObjectField): TypeDraft {
  if (targets.length === 0 || relationship === undefined) return { kind: "text" };
  return {
    kind: "lookup",
    targets: targets.map((from) => ({ from, key: "Id", nameField: "Name" })),
  };
}

function notesOf(
  field: SObjectField,
  type: TypeDraft,
  all: readonly SObjectField[],
): readonly string[] {
  const notes: string[] = [];
  if (field.calculated) notes.push("Calculated by the CRM.");
  if (field.controller !== undefined) {
    const controller = all.find(({ name }) => name === field.controller);
    notes.push(`Which values are offered depends on ${controller?.label ?? field.controller}.`);
  }
  const offered = field.values.filter(({ active }) => active).map(({ value }) => `"${value}"`);
  const open = type.kind === "text" || (type.kind === "list" && type.element.kind === "text");
  if (open && offered.length > 0) notes.push(`Offered: ${offered.join(", ")}.`);
  return notes;
}
