import type { Field, FileModel } from "@seqlang/language";

/** What tells a field from all others. */
export function fieldKey(
  entity: { readonly from: string },
  field: { readonly from: string },
): string {
  return `${entity.from}\n${field.from}`;
}

/** Of these the model holds the meaning, which is more than what a sequence reads of it. */
const declarations: ReadonlySet<unknown> = new Set(["entity", "choice", "process", "activity"]);

/** The fields of a vocabulary that models speak of: in conditions, arguments, updates, facts. */
export function fieldsRead(models: readonly FileModel[], vocabulary: FileModel): Set<string> {
  const keys = new Map<object, string>();
  for (const entity of vocabulary.entities) {
    for (const field of entity.fields.values()) keys.set(field, fieldKey(entity, field));
  }
  const read = new Set<string>();
  const seen = new Set<object>();
  const stack: unknown[] = models.flatMap((model) => [
    ...model.sequences,
    ...model.rules,
    ...model.templates,
    ...model.scenarios,
    ...model.calendars,
  ]);
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const key = keys.get(value as Field);
    if (key !== undefined) {
      read.add(key);
      continue;
    }
    if (declarations.has((value as { readonly kind?: unknown }).kind)) continue;
    // A place holds the whole file, in which there is nothing to be found.
    if ("file" in value && "span" in value) continue;
    stack.push(...(value instanceof Map ? value.values() : Object.values(value)));
  }
  return read;
}
