import type { RecordJson } from "@seqlang/runner";

/** What the page shows of a lead. Whatever isn't listed is not shown: `private` fields, for one. */
const shown = [
  "leadid",
  "name",
  "company",
  "email",
  "budget",
  "rating",
  "source",
  "status",
  "doNotEmail",
  "owner",
  "bpf",
];

/** What a lead is called. */
export function nameOf(lead: RecordJson, key: string): string {
  const { name } = lead;
  return typeof name === "string" && name !== "" ? name : `lead ${key}`;
}

/** Its fields in words, by name; those that aren't for everybody's eyes without their value. */
export function fieldsOf(lead: RecordJson): readonly (readonly [field: string, text: string])[] {
  return Object.entries(lead).map(([field, value]) => {
    if (!shown.includes(field)) return [field, "(not shown)"];
    if (value === null) return [field, "(missing)"];
    return [field, typeof value === "string" ? value : JSON.stringify(value)];
  });
}
