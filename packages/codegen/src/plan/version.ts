import type { Sequence } from "@seqlang/language";
import { hashOf } from "./hash.ts";

/** What has no part in the meaning of a sequence. */
const meaningless = new Set(["origin", "docs"]);

/**
 * A hash of a sequence's meaning: comments, layout and the order of declarations don't change it,
 * while anything does that an answer, a position or a parsed record may depend on.
 */
export function versionOf(sequence: Sequence): string {
  return hashOf(canonicalText(sequence), 16);
}

/** Declared things that refer to one another appear by name where that is enough. */
function canonicalText(sequence: Sequence): string {
  const rows = new Map<unknown, number>();
  const plain = (value: unknown, key: string): unknown => {
    if (typeof value !== "object" || value === null) return value ?? null;
    if (Array.isArray(value)) return value.map((element) => plain(element, ""));
    const record = value as Readonly<Record<string, unknown>>;
    if (key === "row" || key === "source") {
      if (!rows.has(value)) rows.set(value, rows.size);
      return { row: rows.get(value) };
    }
    if (record["kind"] === "entity" && "fields" in record) {
      return { entity: record["name"], from: record["from"], key: record["key"] };
    }
    const entries = Object.entries(record)
      .filter(([name]) => !meaningless.has(name))
      .map(([name, part]): [string, unknown] => [name, plain(part, name)]);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify(plain(sequence, ""));
}
