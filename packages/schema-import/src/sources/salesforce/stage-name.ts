import { plainLabel } from "../../draft/labels.ts";
import type { ProcessDraft } from "../../draft/process.ts";
import type { SObject } from "./describe.ts";

/** The field that holds where an opportunity stands; its values are in the order of the sale. */
export const stageField = "StageName";

/**
 * The stages of an sObject that has them. The process has the field's name, by which a record is
 * read in the raw mode.
 */
export function processOf({ name, fields }: SObject): ProcessDraft | undefined {
  const field = fields.find((other) => other.name === stageField && other.values.length > 0);
  if (field === undefined) return undefined;
  return {
    from: stageField,
    spelling: `${name}Stage`,
    labels: plainLabel(field.label),
    description: [],
    entity: name,
    // Records may still stand where none can get to any more: those stages go last.
    stages: field.values
      .toSorted((a, b) => Number(b.active) - Number(a.active))
      .map(({ value, label }) => ({ stored: value, labels: plainLabel(label ?? value) })),
  };
}
