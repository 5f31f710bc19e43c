import type { Json } from "@seqlang/runtime";
import type { Fact } from "./scenario.ts";

type JsonObject = { readonly [name: string]: Json };

/** The record with some facts changed. */
export function withFacts(record: JsonObject, facts: readonly Fact[]): JsonObject {
  return facts.reduce((from, { path, value }) => withValue(from, path, value), record);
}

function withValue(from: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [name = "", ...rest] = path;
  if (rest.length === 0) return { ...from, [name]: value };
  const inner = Object.hasOwn(from, name) ? from[name] : undefined;
  return { ...from, [name]: withValue(isObject(inner) ? inner : {}, rest, value) };
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
