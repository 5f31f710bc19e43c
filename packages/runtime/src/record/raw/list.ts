import type { Place } from "../fault.ts";
import type { Reader } from "../reader.ts";
import type { ValueSchema } from "../schema.ts";

/**
 * A list as CRMs hold it: an array; the values of a choice joined in one text, in Dataverse by
 * commas (its stored values are numbers), in HubSpot and Salesforce by semicolons; the related
 * records of a Salesforce query, `{ records: [ … ] }`.
 */
export function rawList(
  reader: Reader,
  element: ValueSchema,
  value: unknown,
  place: Place,
): unknown {
  if (typeof value === "number") return [value];
  if (typeof value === "string") return value === "" ? [] : split(value, element);
  if (typeof value !== "object" || value === null) return value;
  return reader.property(value, "records", place) ?? value;
}

function split(text: string, element: ValueSchema): readonly string[] {
  const parts = text.split(hasNumbers(element) ? "," : ";");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function hasNumbers(element: ValueSchema): boolean {
  if (typeof element === "string") return element === "number";
  return (
    element.kind === "choice" &&
    element.members.every((member) => typeof member !== "string" && typeof member[1] === "number")
  );
}
