import type { Entity, Field, Type } from "@seqlang/language";

/** How records are looked at: by their entity's declared names or, raw, the CRM's own. */
export interface Naming {
  readonly entity: Entity;
  readonly raw: boolean;
  /** Where a record's key may stand, in that order; nowhere where it is private. */
  readonly keys: readonly string[];
}

export function namingOf(entity: Entity, raw: boolean): Naming {
  const field = [...entity.fields.values()].find(({ from }) => from === entity.key);
  const names = raw ? [entity.key] : [field?.name ?? entity.key, entity.key, "id"];
  return { entity, raw, keys: field?.private === true ? [] : names };
}

/** What identifies a record, where that is in it and may be shown. */
export function keyOf(record: unknown, { keys, raw }: Naming): string | undefined {
  const found = keys
    .map((name) => own(record, name) ?? (raw ? inProperties(record, name) : undefined))
    .find((value) => value !== undefined && value !== null);
  if (typeof found === "number" && Number.isFinite(found)) return String(found);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A field that a record has under the name of the other form, and both of its names. */
export interface OtherForm {
  readonly has: string;
  readonly wanted: string;
}

/**
 * Whether a record came in the other form than it is read in: of a field that is read, it has the
 * CRM's name and not the declared one, or the other way round.
 *
 * @param reads - declared names of fields, such as `owner.region`
 */
export function otherForm(
  record: unknown,
  reads: readonly string[],
  { entity, raw }: Naming,
): OtherForm | undefined {
  const names = new Set(reads.map((path) => path.split(".", 1)[0] ?? ""));
  const fields = [...names].flatMap((name) => entity.fields.get(name) ?? []);
  for (const { name, from } of fields) {
    const declared = own(record, name) !== undefined;
    const crm = crmName(record, from);
    if (raw && name !== from && declared && crm === undefined) return { has: name, wanted: from };
    if (!raw && !declared && crm !== undefined && crm !== name) return { has: crm, wanted: name };
  }
  return undefined;
}

/** Where a CRM's record has a field: under its name, as Dataverse's lookup, in HubSpot's envelope. */
function crmName(record: unknown, from: string): string | undefined {
  for (const name of [from, `_${from}_value`]) if (own(record, name) !== undefined) return name;
  return inProperties(record, from) === undefined ? undefined : `properties.${from}`;
}

function inProperties(record: unknown, name: string): unknown {
  const value = own(own(record, "properties"), name);
  // HubSpot's first API wraps each value.
  return typeof value === "object" ? own(value, "value") : value;
}

/** Longer texts are cut: a message needs what to look for, not all of it. */
const longest = 60;

/**
 * The plain value that stands at a fault's place, to be shown beside what was expected; undefined
 * where it is no plain value, or a private field's.
 */
export function foundAt(
  record: unknown,
  segments: readonly (string | number)[],
  { entity, raw }: Naming,
): string | number | boolean | undefined {
  let value = record;
  let within: Entity | undefined = entity;
  for (const [depth, segment] of segments.entries()) {
    value = own(value, segment);
    if (typeof segment === "number" || within === undefined) continue;
    if (depth === 0 && (raw ? segment === "properties" : segment === "bpf")) {
      if (!raw) within = undefined;
      continue;
    }
    const field: Field | undefined = fieldNamed(segment, within, raw);
    if (field === undefined || field.private) return undefined;
    within = entityIn(field.type);
  }
  if (raw && typeof value === "object") value = own(value, "value");
  if (typeof value === "string") return value === "" ? undefined : shortened(value);
  return typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

function fieldNamed(name: string, { fields }: Entity, raw: boolean): Field | undefined {
  return raw ? [...fields.values()].find(({ from }) => from === name) : fields.get(name);
}

function entityIn(type: Type): Entity | undefined {
  if (type.kind === "list") return entityIn(type.element);
  return type.kind === "entity" ? type.entity : undefined;
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

function own(from: unknown, name: string | number): unknown {
  if (typeof from !== "object" || from === null || !Object.hasOwn(from, name)) return undefined;
  return (from as { readonly [key: string | number]: unknown })[name];
}
