import type { FieldDraft } from "../../draft/entity.ts";
import { labelIn, type Labels } from "../../draft/labels.ts";
import type { TypeDraft } from "../../draft/type.ts";
import { oneLine } from "../../names/clean.ts";
import { isSystemAttribute } from "./system.ts";
import type { DataverseAttribute, DataverseEntity } from "./types.ts";

/** A field of an attribute whose type is known. */
export function fieldOf(
  attribute: DataverseAttribute,
  type: TypeDraft,
  entity: DataverseEntity,
  language: string | undefined,
): FieldDraft {
  const { logicalName, schemaName } = attribute;
  const labels = filledIn(attribute, attribute.labels, entity);
  const description = filledIn(attribute, attribute.description, entity);
  const group = /^(address)(\d)_/.exec(logicalName);
  const notes = notesOf(attribute, entity, language);
  return {
    from: logicalName,
    ...(schemaName === undefined ? {} : { spelling: schemaName }),
    labels,
    description,
    type,
    // Only the system enforces what it requires; forms and imports pass by the other levels.
    optional: attribute.requiredLevel !== "SystemRequired" && logicalName !== entity.primaryId,
    ...(isSystemAttribute(logicalName, entity) ? { system: true } : {}),
    ...(logicalName === entity.primaryName ? { primary: true } : {}),
    ...(attribute.secured === true ? { secured: true } : {}),
    ...(group === null ? {} : { group: `Address ${group[2]}` }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** Texts of amounts in the base currency may come with a hole, `{0} (Base)`, for the amount's. */
function filledIn(
  { logicalName }: DataverseAttribute,
  texts: Labels = [],
  { attributes }: DataverseEntity,
): Labels {
  const main = attributes.find((other) => `${other.logicalName}_base` === logicalName);
  if (main === undefined) return texts;
  return texts.map(({ language, text }) => {
    const label = main.labels?.find((other) => other.language === language)?.text;
    return { language, text: text.replaceAll("{0}", label ?? main.logicalName) };
  });
}

/** What Dataverse knows of an attribute and the type can't say. */
function notesOf(
  attribute: DataverseAttribute,
  entity: DataverseEntity,
  language: string | undefined,
): readonly string[] {
  const { type, format, behavior, sourceType, optionSet } = attribute;
  const notes: string[] = [];
  if (type === "Money") notes.push(...precisionNote(attribute));
  if (type === "Boolean")
    notes.push(...boolNote(optionSet?.whenTrue, optionSet?.whenFalse, language));
  if (type === "Integer" && format === "Duration") notes.push("In minutes.");
  if (behavior === "TimeZoneIndependent") notes.push("The same in every time zone.");
  if (type === "Status") notes.push(...statesNote(attribute, entity, language));
  if (sourceType === 1) notes.push("Calculated by the CRM.");
  if (sourceType === 2) notes.push("Rolled up by the CRM from related records, every few hours.");
  return notes;
}

function precisionNote({ precision, precisionSource }: DataverseAttribute): readonly string[] {
  if (precisionSource === 1) return ["Decimals: as many as the organization's prices."];
  if (precisionSource === 2) return ["Decimals: as many as the currency."];
  return precision === undefined ? [] : [`Decimals: ${precision}.`];
}

/** Nothing for a plain yes and no. */
function boolNote(
  whenTrue: Labels | undefined,
  whenFalse: Labels | undefined,
  language: string | undefined,
): readonly string[] {
  const [yes, no] = [whenTrue, whenFalse].map((label) =>
    oneLine(labelIn(label ?? [], language) ?? ""),
  );
  if (yes === undefined || no === undefined || yes === "" || no === "") return [];
  return yes === "Yes" && no === "No" ? [] : [`true: ${yes}; false: ${no}.`];
}

/** `Open: New, Contacted. Qualified: Qualified.` */
function statesNote(
  { optionSet }: DataverseAttribute,
  { attributes }: DataverseEntity,
  language: string | undefined,
): readonly string[] {
  const states = attributes.find(({ type }) => type === "State")?.optionSet?.options ?? [];
  const text = states.flatMap(({ value, labels }) => {
    const own = optionSet?.options?.filter(({ state }) => state === value) ?? [];
    const names = own.map((option) => labelIn(option.labels, language) ?? String(option.value));
    return names.length === 0
      ? []
      : [`${labelIn(labels, language) ?? value}: ${names.join(", ")}.`];
  });
  return text.length === 0 ? [] : [text.join(" ")];
}
