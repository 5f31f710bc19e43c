import type { Place } from "./fault.ts";
import { rawField, type Found } from "./raw/field.ts";
import { kindOf, type Reader } from "./reader.ts";
import { defaultKey, type KeySchema } from "./schema.ts";

/**
 * What identifies a record: a text, or a number as its text. It has its CRM's name; without the raw
 * mode, the declared one comes first and `id` will do as well.
 */
export function readKey(
  reader: Reader,
  { name, from = defaultKey }: KeySchema,
  input: object,
  parent: Place | undefined,
): string | undefined {
  const before = reader.faults.length;
  const { value, place } = reader.raw
    ? rawField(reader, { name: from, type: "text" }, input, parent)
    : plainKey(reader, [name ?? from, from, defaultKey], input, parent);
  if (reader.faults.length > before) return undefined;
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value === undefined || value === null) return reader.fault(place, "is missing");
  return reader.fault(
    place,
    `expected the record's key, a text or a number, found ${kindOf(value)}`,
  );
}

function plainKey(
  reader: Reader,
  names: readonly [string, ...string[]],
  input: object,
  parent: Place | undefined,
): Found {
  let value: unknown;
  for (const key of new Set(names)) value ??= reader.property(input, key, parent);
  return { value, place: { parent, key: names[0] } };
}
