import { isObject, property, type JsonObject } from "../../documents/json.ts";

/** More references in a row than this go in a circle. */
const longestChain = 100;

/** A schema, what it refers to in the same document followed; with the name that it has there. */
export interface Resolved {
  readonly schema: JsonObject;
  /** The last part of the reference that led here. */
  readonly name: string | undefined;
}

/** Follows `$ref`s within a document; undefined where they lead out of it, nowhere or in a circle. */
export function resolve(schema: unknown, document: unknown): Resolved | undefined {
  let at = schema;
  let name: string | undefined;
  for (let step = 0; step < longestChain; step += 1) {
    const reference = property(at, "$ref");
    if (typeof reference !== "string") return isObject(at) ? { schema: at, name } : undefined;
    if (!reference.startsWith("#/")) return undefined;
    const parts = reference.slice(2).split("/").map(unescaped);
    at = parts.reduce<unknown>((value, part) => property(value, part), document);
    name = parts.at(-1);
  }
  return undefined;
}

function unescaped(part: string): string {
  let decoded = part;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    // Not encoded, then.
  }
  return decoded.replaceAll("~1", "/").replaceAll("~0", "~");
}
