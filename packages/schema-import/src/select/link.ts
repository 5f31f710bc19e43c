import type { EntityDraft, FieldDraft } from "../draft/entity.ts";
import type { LookupDraft, LookupTarget, TypeDraft } from "../draft/type.ts";
import type { VocabularyDraft } from "../draft/vocabulary.ts";
import { lookupOfSeveral } from "../findings/guesses.ts";
import type { Report } from "../findings/finding.ts";

/**
 * Gives every lookup one entity to point to: the one in the draft, or a stub with no more than a
 * name. A lookup of several entities gets a stub that stands for all of them, since a field has one
 * type; nothing but the name is what they surely share.
 */
export function linkLookups(draft: VocabularyDraft, report: Report): VocabularyDraft {
  const known = new Set(draft.entities.map(({ from }) => from));
  const stubs = new Map<string, EntityDraft>();
  const several = new Map<string, { targets: readonly string[]; fields: string[] }>();

  const pointTo = (target: LookupTarget): LookupDraft => {
    if (!known.has(target.from) && !stubs.has(target.from)) stubs.set(target.from, stubOf(target));
    return { kind: "lookup", targets: [target] };
  };
  const linked = (type: TypeDraft, field: FieldDraft, entity: EntityDraft): TypeDraft => {
    if (type.kind === "list") return { ...type, element: linked(type.element, field, entity) };
    if (type.kind !== "lookup") return type;
    const [first, second] = type.targets;
    if (first === undefined) return { kind: "text" };
    if (second === undefined) return pointTo(first);
    const from = unusedName(type.together ?? field.from, type, known, several);
    const entry = several.get(from) ?? { targets: type.targets.map((t) => t.from), fields: [] };
    entry.fields.push(`${entity.from}.${field.from}`);
    several.set(from, entry);
    return pointTo({ from, ...inCommon(type.targets) });
  };

  const entities = draft.entities.map((entity) => ({
    ...entity,
    fields: entity.fields.map((field) => {
      const type = linked(field.type, field, entity);
      return type === field.type ? field : { ...field, type };
    }),
  }));
  for (const { entity } of draft.processes.flatMap(({ stages }) => stages)) {
    if (entity !== undefined) pointTo({ from: entity });
  }
  for (const [entity, { targets, fields }] of several) {
    report(lookupOfSeveral, { entity, targets, fields }, { subject: entity });
  }
  const made = [...stubs.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { entities: [...entities, ...made], processes: draft.processes };
}

function stubOf({ from, key, nameField = "name" }: LookupTarget): EntityDraft {
  const name: FieldDraft = {
    from: nameField,
    spelling: "name",
    labels: [],
    description: [],
    type: { kind: "text" },
    optional: true,
    primary: true,
  };
  const head = { from, key, labels: [], description: [] } as const;
  return { ...head, fields: [name], complete: false, stub: true };
}

/** How all targets are known, where they are known alike. */
function inCommon([first, ...others]: readonly LookupTarget[]): Omit<LookupTarget, "from"> {
  if (first === undefined) return {};
  const { key, nameField } = first;
  return {
    ...(key !== undefined && others.every((other) => other.key === key) ? { key } : {}),
    ...(nameField !== undefined && others.every((other) => other.nameField === nameField)
      ? { nameField }
      : {}),
  };
}

/** Two fields of one name with other targets don't share a stub. */
function unusedName(
  wanted: string,
  { targets }: LookupDraft,
  known: ReadonlySet<string>,
  several: ReadonlyMap<string, { readonly targets: readonly string[] }>,
): string {
  const all = targets.map(({ from }) => from).join();
  let name = wanted;
  for (let number = 2; ; number += 1) {
    const other = several.get(name);
    if (!known.has(name) && (other === undefined || other.targets.join() === all)) return name;
    name = `${wanted}_${number}`;
  }
}
