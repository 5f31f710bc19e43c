import { nearest } from "@seqlang/language";
import type { EntityDraft, FieldDraft } from "../draft/entity.ts";
import type { VocabularyDraft } from "../draft/vocabulary.ts";
import { processesLeftOut, unknownEntity, unknownField } from "../findings/choosing.ts";
import type { Report } from "../findings/finding.ts";
import type { Selection } from "./options.ts";

/** The part of a draft that was asked for by name. */
export function select(
  draft: VocabularyDraft,
  { entities: wanted, fields }: Selection,
  report: Report,
): VocabularyDraft {
  const entities = selectFields(selectEntities(draft, wanted, report), fields, report);
  return withProcesses(entities, draft, report);
}

/** In the order asked for. */
function selectEntities(
  { entities, others = [] }: VocabularyDraft,
  wanted: readonly string[] | undefined,
  report: Report,
): readonly EntityDraft[] {
  if (wanted === undefined) return entities;
  return [...new Set(wanted)].flatMap((name) => {
    const found = entities.find((entity) => sameName(entity.from, name));
    if (found !== undefined) return [found];
    const known = [...entities.map(({ from }) => from), ...others];
    const near = nearest(name, known);
    report(unknownEntity, { name, known: near === undefined ? known : [near] });
    return [];
  });
}

function selectFields(
  entities: readonly EntityDraft[],
  wanted: readonly string[] | undefined,
  report: Report,
): readonly EntityDraft[] {
  if (wanted === undefined) return entities;
  const found = new Set<string>();
  const isWanted = (entity: EntityDraft, field: FieldDraft): boolean => {
    const matching = wanted.filter(
      (name) => sameName(name, field.from) || sameName(name, `${entity.from}.${field.from}`),
    );
    for (const name of matching) found.add(name);
    return matching.length > 0;
  };
  const selected = entities.map((entity) => narrowed(entity, (field) => isWanted(entity, field)));
  const names = entities.flatMap(({ fields }) => fields.map(({ from }) => from));
  for (const name of new Set(wanted)) {
    if (found.has(name)) continue;
    report(unknownField, { name, suggestion: nearest(name.slice(name.indexOf(".") + 1), names) });
  }
  return selected;
}

/** Only some of an entity's fields; the others are still known to be there. */
export function narrowed(
  entity: EntityDraft,
  isWanted: (field: FieldDraft) => boolean,
): EntityDraft {
  const fields = entity.fields.filter(isWanted);
  const others = entity.fields.filter((field) => !fields.includes(field));
  const leftOut = [...(entity.leftOut ?? []), ...others.map(({ from }) => from)];
  return { ...entity, fields, leftOut };
}

/** The processes that run on entities which are there. */
function withProcesses(
  entities: readonly EntityDraft[],
  { processes }: VocabularyDraft,
  report: Report,
): VocabularyDraft {
  const there = new Set(entities.map(({ from }) => from));
  const lost = new Map<string, string[]>();
  const kept = processes.filter((process) => {
    if (there.has(process.entity)) return true;
    lost.set(process.entity, [...(lost.get(process.entity) ?? []), process.from]);
    return false;
  });
  for (const [entity, names] of lost) report(processesLeftOut, { entity, names });
  return { entities, processes: kept };
}

/** CRMs don't tell names apart by their case. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
