import type { Place } from "../fault.ts";
import { isList, type Reader } from "../reader.ts";
import { defaultKey, type FieldSchema } from "../schema.ts";

/** A value and its place in the record; undefined or null where there is none. */
export interface Found {
  readonly value: unknown;
  readonly place: Place;
}

/**
 * A field in a CRM's own record. It stands under its name, and where it doesn't:
 * - in Dataverse a lookup that was not expanded is an id under `_name_value`,
 * - in Salesforce the id of `Owner` is under `OwnerId`, that of `Plan__r` under `Plan__c`,
 * - in HubSpot everything is in `properties`, in its first API as `{ value }`.
 */
export function rawField(
  reader: Reader,
  field: FieldSchema,
  input: object,
  parent: Place | undefined,
): Found {
  const name = field.from ?? field.name;
  const place = { parent, key: name };
  const before = reader.faults.length;
  for (const key of [name, `_${name}_value`, relatedKey(name)]) {
    const value = reader.property(input, key, parent);
    if (reader.faults.length > before) return { value: undefined, place };
    if (value !== undefined) return { value: asLookup(field, value), place };
  }
  const inside = propertiesOf(reader, input, parent);
  if (inside === undefined) return { value: undefined, place };
  const within = { parent: inside.place, key: name };
  const value = reader.property(inside.value as object, name, inside.place);
  return { value: asLookup(field, unwrapped(reader, value, within)), place: within };
}

/** Of `Owner` and `Plan__r`, where Salesforce keeps the related record's id. */
function relatedKey(name: string): string {
  return name.endsWith("__r") ? `${name.slice(0, -3)}__c` : `${name}Id`;
}

/** An id alone is a record that has nothing but its key. */
function asLookup({ type }: FieldSchema, value: unknown): unknown {
  if (typeof type === "string" || type.kind !== "entity") return value;
  if (typeof value !== "string" && typeof value !== "number") return value;
  const { entity } = type;
  return { [entity.id ?? entity.key?.from ?? defaultKey]: value };
}

/** HubSpot's `properties` of a record. */
export function propertiesOf(
  reader: Reader,
  input: object,
  parent: Place | undefined,
): Found | undefined {
  const value = reader.property(input, "properties", parent);
  if (typeof value !== "object" || value === null || isList(value)) return undefined;
  return { value, place: { parent, key: "properties" } };
}

/** HubSpot's first API wraps each value. */
function unwrapped(reader: Reader, value: unknown, place: Place): unknown {
  if (typeof value !== "object" || value === null || isList(value)) return value;
  return reader.property(value, "value", place) ?? undefined;
}
