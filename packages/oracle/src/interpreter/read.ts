import { dayFromIso, durationFromIso, minuteFromIso } from "./iso.ts";
import type { Field, Type } from "./model.ts";
import { Decimal } from "./money.ts";
import type { Json, JsonObject, Value } from "./value.ts";

/** A JSON value of a type, as the table "The record" of the language page has it. */
export function readValue(type: Type, json: Json | undefined): Value {
  if (json === undefined || json === null) return undefined;
  switch (type.kind) {
    case "text":
    case "number":
    case "percent":
    case "bool":
    case "choice":
    case "stage":
      return json as string | number | boolean;
    case "money":
      if (type.currency !== undefined) {
        return { amount: new Decimal(String(json)), currency: type.currency };
      }
      return {
        amount: new Decimal(String((json as JsonObject)["amount"])),
        currency: (json as JsonObject)["currency"] as string,
      };
    case "date":
      return dayFromIso(json as string);
    case "datetime":
      return Date.parse(json as string);
    case "time":
      return minuteFromIso(json as string);
    case "duration":
      return durationFromIso(json as string);
    case "list":
      return (json as readonly Json[]).map((element) => readValue(type.element, element));
    case "entity":
      return json as JsonObject;
    case "template":
    case "error":
      return undefined;
  }
}

/** An object's own property; what it inherits is never part of a record. */
export function own(object: Value | Json, name: string): Json | undefined {
  if (typeof object !== "object" || object === null || !Object.hasOwn(object, name)) {
    return undefined;
  }
  return (object as JsonObject)[name];
}

/** Follows lookups from an object to a field; missing as soon as one of them is. */
export function readPath(object: Value, path: readonly Field[]): Value {
  return path.reduce<Value>((from, field) => readValue(field.type, own(from, field.name)), object);
}
