import { own } from "../core/own.ts";
import type { RecordJson } from "./record-key.ts";

/**
 * The fields in which two states of a record differ, by the names that they have in it. Where only
 * the order of an object's entries differs, it counts as changed, which does no harm.
 */
export function changedFields(before: RecordJson, after: RecordJson): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    (name) => JSON.stringify(own(before, name)) !== JSON.stringify(own(after, name)),
  );
}
