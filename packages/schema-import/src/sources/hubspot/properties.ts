import type { ChoiceDraft } from "../../draft/choice.ts";
import type { FieldDraft } from "../../draft/entity.ts";
import { plainLabel } from "../../draft/labels.ts";
import type { ProcessDraft } from "../../draft/process.ts";
import type { TypeDraft } from "../../draft/type.ts";
import { boolOf, listOf, property, textOf } from "../../documents/json.ts";

/** Properties of HubSpot's first API and its third, whose names for some parts differ. */
export function isProperty(value: unknown): boolean {
  return ["name", "type", "fieldType"].every((part) => textOf(property(value, part)) !== undefined);
}

/** A record names its pipeline by an id, which only the pipelines themselves tell the meaning of. */
export function pipelineChoice(pipelines: readonly ProcessDraft[], object: string): TypeDraft {
  return {
    kind: "choice",
    choice: {
      from: `${object}_pipeline`,
      labels: plainLabel("Pipeline"),
      description: [],
      shared: false,
      members: pipelines.map(({ from, labels }) => ({ stored: from, labels, description: [] })),
    },
  };
}

export const pipelineProperties: ReadonlySet<string> = new Set(["pipeline", "hs_pipeline"]);

/** A property as a field; undefined where it is archived, or nothing could compare it. */
export function fieldOf(
  value: unknown,
  object: string,
  currency: string | undefined,
): FieldDraft | undefined {
  const text = (name: string): string | undefined => textOf(property(value, name));
  const flag = (name: string): boolean => boolOf(property(value, name)) ?? false;
  const from = text("name");
  const type = from === undefined ? undefined : typeOf(value, from, object, currency);
  if (from === undefined || type === undefined || flag("archived")) return undefined;
  const readOnly =
    flag("readOnlyValue") ||
    (boolOf(property(property(value, "modificationMetadata"), "readOnlyValue")) ?? false);
  const group = headingOf(text("groupName"));
  const notes = [
    ...(flag("calculated") ? ["Calculated by the CRM."] : []),
    ...(text("numberDisplayHint") === "duration" ? ["In milliseconds."] : []),
    ...(text("numberDisplayHint") === "percentage" ? ["A fraction: 0.2 for 20 %."] : []),
  ];
  return {
    from,
    labels: plainLabel(text("label")),
    description: plainLabel(text("description")),
    type,
    // HubSpot requires nothing of what other systems write.
    optional: true,
    ...(from.startsWith("hs_") && readOnly ? { system: true } : {}),
    ...(nameProperties.has(from) ? { primary: true } : {}),
    ...(group === undefined ? {} : { group }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

const nameProperties: ReadonlySet<string> = new Set(["dealname", "name", "subject", "email"]);

/** `deal_information` as a heading; the vendor's own groups say nothing. */
function headingOf(group: string | undefined): string | undefined {
  if (group === undefined || group.endsWith("information")) return undefined;
  const words = group.replaceAll(/[_-]+/g, " ").trim();
  return words === "" ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
}

function typeOf(
  value: unknown,
  name: string,
  object: string,
  currency: string | undefined,
): TypeDraft | undefined {
  switch (textOf(property(value, "type"))) {
    case "string":
    case "phone_number":
      return { kind: "text" };
    case "number":
      return isAmount(value) ? { kind: "money", currency } : { kind: "number" };
    case "bool":
      return { kind: "bool" };
    case "date":
      return { kind: "date" };
    case "datetime":
      return { kind: "datetime" };
    case "enumeration":
      return enumerationOf(value, name, object);
    default:
      return undefined;
  }
}

function isAmount(value: unknown): boolean {
  return (
    boolOf(property(value, "showCurrencySymbol")) === true ||
    textOf(property(value, "numberDisplayHint")) === "currency"
  );
}

function enumerationOf(value: unknown, name: string, object: string): TypeDraft {
  const fieldType = textOf(property(value, "fieldType"));
  const choice = choiceOf(value, name, object);
  const stored = new Set(choice.members.map((member) => String(member.stored)));
  if (stored.size > 0 && [...stored].every((text) => text === "true" || text === "false")) {
    return { kind: "bool" };
  }
  // Without options of its own it holds ids: of owners, of pipelines.
  const element: TypeDraft = stored.size === 0 ? { kind: "text" } : { kind: "choice", choice };
  return fieldType === "checkbox" ? { kind: "list", element } : element;
}

function choiceOf(value: unknown, name: string, object: string): ChoiceDraft {
  const members = new Map<string, ChoiceDraft["members"][number]>();
  for (const option of listOf(property(value, "options"))) {
    const stored = textOf(property(option, "value"));
    if (stored === undefined || stored === "" || members.has(stored)) continue;
    members.set(stored, {
      stored,
      labels: plainLabel(textOf(property(option, "label")) ?? stored),
      description: plainLabel(textOf(property(option, "description"))),
    });
  }
  return {
    from: `${object}_${name}`,
    labels: plainLabel(textOf(property(value, "label"))),
    description: [],
    shared: false,
    members: [...members.values()],
  };
}
