import type { VocabularyDraft } from "../draft/vocabulary.ts";
import type { Names } from "../names/names.ts";

/** What printing needs beside the draft's part that is printed. */
export interface Printing {
  readonly names: Names;
  readonly language: string | undefined;
  /** The name of an entity by what the CRM calls it. */
  readonly entityName: (from: string) => string;
}

export function printingOf(
  { entities }: VocabularyDraft,
  names: Names,
  language: string | undefined,
): Printing {
  const byFrom = new Map(entities.map((entity) => [entity.from, names.of(entity)]));
  return { names, language, entityName: (from) => byFrom.get(from) ?? from };
}
