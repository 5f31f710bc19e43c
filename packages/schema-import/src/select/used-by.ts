import type { FileModel } from "@seqlang/language";
import type { VocabularyDraft } from "../draft/vocabulary.ts";
import { checkWith } from "./check-with.ts";
import { narrowed } from "./select.ts";
import { fieldKey, fieldsRead } from "./fields-read.ts";

/** Where the vocabulary stands while it is found out what is read of it. */
const vocabularyPath = "imported vocabulary.seq";

/**
 * The part of a draft that sequences read: the fields and the entities that they go through, and,
 * where one asks for a stage, the processes.
 *
 * @param text - the draft's vocabulary, with the names that sequences know
 * @param sequences - by path; what a `use` in them means stands among them or is the vocabulary
 */
export function usedBy(
  draft: VocabularyDraft,
  text: string,
  sequences: Readonly<Record<string, string>>,
): VocabularyDraft {
  const project = checkWith({ path: vocabularyPath, text }, sequences);
  const vocabulary = project.files.get(vocabularyPath)?.model;
  if (vocabulary === undefined) return draft;
  const checked = [...project.files].filter(([path]) => path !== vocabularyPath);
  const models = checked.map(([, file]) => file.model);
  const read = fieldsRead(models, vocabulary);
  const asked = new Set(models.flatMap(entitiesOf));
  // What couldn't be checked may read anything that it names.
  const broken = checked.filter(([, { ok }]) => !ok);
  const words = new Set(
    broken
      .flatMap(([, { source, templates }]) => [source, ...templates])
      .flatMap((file) => file.text.match(/[\p{L}\p{N}_]+/gu) ?? []),
  );
  for (const entity of vocabulary.entities) {
    for (const field of entity.fields.values()) {
      if (words.has(field.name)) read.add(fieldKey(entity, field));
    }
  }
  const stages = Object.values(sequences).some((sequence) => /\bbpf\b/.test(sequence));
  const entities = draft.entities
    .map((entity) => narrowed(entity, (field) => read.has(fieldKey(entity, field))))
    .filter(({ from, fields }) => fields.length > 0 || asked.has(from));
  const there = new Set(entities.map(({ from }) => from));
  return {
    entities,
    processes: stages ? draft.processes.filter(({ entity }) => there.has(entity)) : [],
  };
}

function entitiesOf({ sequences, rules }: FileModel): readonly string[] {
  return [...sequences, ...rules].map(({ entity }) => entity.from);
}
