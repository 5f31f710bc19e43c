import type { Place } from "./fault.ts";
import { readKey } from "./key.ts";
import { readMember } from "./member.ts";
import { readAmount, readMoney } from "./money.ts";
import { rawMoney } from "./raw/currency.ts";
import { rawField, type Found } from "./raw/field.ts";
import { rawList } from "./raw/list.ts";
import { isList, kindOf, type Reader } from "./reader.ts";
import { readBool, readNumber, readText } from "./scalar.ts";
import type { EntitySchema, FieldSchema, ValueSchema } from "./schema.ts";
import { readDate, readDateTime, readDuration, readTime } from "./temporal.ts";

/** Longer lists are no record's; they would keep a service busy for long. */
const longestList = 1_000_000;

/** A value that is there. */
export function readValue(
  reader: Reader,
  schema: ValueSchema,
  value: unknown,
  place: Place,
): unknown {
  switch (schema) {
    case "text":
      return readText(reader, value, place);
    case "number":
    case "percent":
      return readNumber(reader, value, place);
    case "bool":
      return readBool(reader, value, place);
    case "date":
      return readDate(reader, value, place);
    case "time":
      return readTime(reader, value, place);
    case "datetime":
      return readDateTime(reader, value, place);
    case "duration":
      return readDuration(reader, value, place);
    case "amount":
      return readAmount(reader, value, place);
    case "money":
      return readMoney(reader, value, place);
    default:
      break;
  }
  switch (schema.kind) {
    case "choice":
      return readMember(reader, schema.members, value, place);
    case "list":
      return readList(reader, schema.element, value, place);
    case "entity":
      return readEntity(reader, schema.entity, value, place);
  }
}

function readList(
  reader: Reader,
  element: ValueSchema,
  given: unknown,
  place: Place,
): readonly unknown[] | undefined {
  try {
    const value = reader.raw ? rawList(reader, element, given, place) : given;
    if (!isList(value)) return reader.fault(place, `expected a list, found ${kindOf(value)}`);
    const { length } = value;
    if (length > longestList) {
      return reader.fault(place, `expected at most ${longestList} elements`);
    }
    const elements: unknown[] = [];
    for (let index = 0; index < length && !reader.full; index += 1) {
      const at = { parent: place, key: index };
      const item = value[index];
      elements.push(
        item === undefined || item === null
          ? reader.fault(at, "is missing")
          : readValue(reader, element, item, at),
      );
    }
    return elements;
  } catch {
    return reader.fault(place, "could not be read");
  }
}

/** What a parsed record is made of. */
export interface Parsed {
  [name: string]: unknown;
}

/**
 * A record or a lookup. All of one schema get the same properties in the same order, missing ones
 * included, so that engines give them one shape.
 */
export function readEntity(
  reader: Reader,
  schema: EntitySchema,
  input: unknown,
  place: Place | undefined,
): Parsed | undefined {
  if (typeof input !== "object" || input === null || isList(input)) {
    return reader.fault(place, `expected an object, found ${kindOf(input)}`);
  }
  const parsed: Parsed = {};
  const { key, fields } = schema;
  if (key !== undefined) put(parsed, key.as, readKey(reader, key, input, place));
  for (const field of fields) put(parsed, field.name, readField(reader, field, input, place));
  return parsed;
}

/** An assignment to `__proto__` would change the object instead of giving it a property. */
export function put(parsed: Parsed, name: string, value: unknown): void {
  if (name === "__proto__") {
    const own = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(parsed, name, own);
  } else {
    parsed[name] = value;
  }
}

function readField(
  reader: Reader,
  field: FieldSchema,
  input: object,
  parent: Place | undefined,
): unknown {
  const before = reader.faults.length;
  const { value, place } = reader.raw
    ? rawField(reader, field, input, parent)
    : plainField(reader, field, input, parent);
  if (!isMissing(reader, field, value)) {
    return field.type === "money" && reader.raw
      ? readMoney(reader, rawMoney(reader, input, value), place)
      : readValue(reader, field.type, value, place);
  }
  if (field.optional !== true && reader.faults.length === before) reader.fault(place, "is missing");
  return undefined;
}

function plainField(
  reader: Reader,
  { name }: FieldSchema,
  input: object,
  parent: Place | undefined,
): Found {
  return { value: reader.property(input, name, parent), place: { parent, key: name } };
}

/** To CRMs an empty text is no value, but where the value is a text. */
function isMissing(reader: Reader, { type, optional }: FieldSchema, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return reader.raw && value === "" && type !== "text" && optional === true;
}
