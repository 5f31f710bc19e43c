import { isoFromDay, isoFromDuration, isoFromInstant, isoFromMinute } from "./iso.ts";
import type { Type } from "./model.ts";
import { amountText } from "./money.ts";
import type { Duration, Json, JsonObject, Money, Present, Value } from "./value.ts";

/** A value as it stands in an interpolated text; a missing one is empty. */
export function textOf(type: Type, value: Value): string {
  if (value === undefined) return "";
  switch (type.kind) {
    case "percent":
      return `${String(value)}%`;
    case "money":
      return `${amountText((value as Money).amount)} ${(value as Money).currency}`;
    case "date":
    case "datetime":
    case "time":
    case "duration":
      return String(jsonOf(type, value));
    case "list":
      return (value as readonly Value[]).map((item) => textOf(type.element, item)).join(", ");
    default:
      return String(value);
  }
}

/** A value in the form that a record's JSON has it: arguments, `set` values, readings. */
export function jsonOf(type: Type, value: Present): Json {
  switch (type.kind) {
    case "money": {
      const { amount, currency } = value as Money;
      const text = amountText(amount);
      return type.currency === undefined ? { amount: text, currency } : text;
    }
    case "date":
      return isoFromDay(value as number);
    case "datetime":
      return isoFromInstant(value as number);
    case "time":
      return isoFromMinute(value as number);
    case "duration":
      return isoFromDuration(value as Duration);
    case "list":
      return (value as readonly Value[]).map((item) =>
        item === undefined ? null : jsonOf(type.element, item),
      );
    case "entity":
    case "template":
      return value as JsonObject;
    default:
      return value as string | number | boolean;
  }
}
