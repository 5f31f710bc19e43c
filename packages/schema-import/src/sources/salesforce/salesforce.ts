import type { MetadataDocument } from "../../documents/document.ts";
import type { EntityDraft } from "../../draft/entity.ts";
import { plainLabel } from "../../draft/labels.ts";
import { openChoices } from "../../findings/choices.ts";
import { fieldsLeftOut } from "../../findings/choosing.ts";
import { reportAmounts } from "../amounts.ts";
import type { MetadataSource, ReadContext } from "../source.ts";
import { readSObject, type SObject } from "./describe.ts";
import { fieldOf, isClosed } from "./field.ts";
import { processOf, stageField } from "./stage-name.ts";

/** Salesforce: answers of sObject `describe`, one an object. */
export const salesforce: MetadataSource = {
  name: "salesforce",
  title: "Salesforce",
  recognizes: (document) => sObjectsOf(document).some(isDescribed),
  read: (documents, context) => {
    const objects = documents.flatMap(sObjectsOf).filter(({ name }) => context.wants(name));
    return {
      entities: objects.map((object) => entityOf(object, context)),
      processes: objects.flatMap((object) => processOf(object) ?? []),
    };
  },
};

/** One object a file, or several in a list. */
function sObjectsOf(document: MetadataDocument): readonly SObject[] {
  if (document.kind !== "json") return [];
  const { value } = document;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => readSObject(item) ?? []);
}

function isDescribed({ fields }: SObject): boolean {
  return fields.some(({ name, type }) => name === "Id" && type === "id");
}

function entityOf(object: SObject, context: ReadContext): EntityDraft {
  const { report } = context;
  const { name, label } = object;
  const hasStages = processOf(object) !== undefined;
  // With several currencies each record says its own, whatever the caller says.
  const ownCurrency = object.fields.some((field) => field.name === "CurrencyIsoCode");
  const currency = ownCurrency ? undefined : context.currency;
  const told = object.fields.filter(
    (field) => !field.hidden && !(hasStages && field.name === stageField),
  );
  const lost: string[] = [];
  const fields = told.flatMap((field) => {
    const draft = fieldOf(field, object, currency);
    if (draft === undefined) lost.push(field.name);
    return draft ?? [];
  });
  const place = { subject: name };
  if (lost.length > 0) {
    const why = "since nothing in a sequence could compare what they hold";
    report(fieldsLeftOut, { entity: name, names: lost, why }, place);
  }
  const open = told.filter((field) => /picklist/.test(field.type) && !isClosed(field));
  if (open.length > 0) report(openChoices, { fields: open.map((field) => field.name) }, place);
  if (!ownCurrency) reportAmounts(name, fields, context);
  return {
    from: name,
    labels: plainLabel(label),
    description: [],
    key: "Id",
    fields,
    complete: true,
  };
}
