import { errorAnswer } from "../findings/files.ts";
import { isObject, listOf, property, textOf } from "./json.ts";
import { Refusal } from "./refusal.ts";

/**
 * Refuses what CRMs answer instead of metadata: `{ error: { code, message } }` (OData),
 * `[{ errorCode, message }]` (Salesforce), `{ status: "error", category, message }` (HubSpot).
 */
export function refuseErrorAnswer(value: unknown): void {
  const error = property(value, "error");
  if (isObject(error)) refuse(property(error, "code"), property(error, "message"));
  const [first] = listOf(value);
  if (textOf(property(first, "errorCode")) !== undefined) {
    refuse(property(first, "errorCode"), property(first, "message"));
  }
  if (property(value, "status") === "error") {
    refuse(property(value, "category"), property(value, "message"));
  }
}

function refuse(code: unknown, message: unknown): never {
  throw Refusal.of(errorAnswer, { code: oneLine(code), message: oneLine(message) });
}

function oneLine(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  return String(value).replaceAll(/\s+/g, " ").trim().slice(0, 300).replace(/\.$/, "");
}
