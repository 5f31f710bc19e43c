import type { VocabularyDraft } from "../draft/vocabulary.ts";
import { declaredChoices } from "../names/names.ts";
import { printChoice } from "./choice.ts";
import { printEntity } from "./entity.ts";
import type { Printing } from "./printing.ts";
import { printProcess } from "./process.ts";

/** Above the entities that aren't imported themselves. */
const stubHeading = "// What lookups point to. Import their metadata too to read more of them.\n";

/**
 * A whole vocabulary: each entity with the processes that run on it, the choices that they share,
 * and at last what is there only so that lookups have something to point to.
 */
export function printVocabulary(draft: VocabularyDraft, title: string, printing: Printing): string {
  const parts = [`// Imported from ${title}. Edit it as you like: the next import keeps that.\n`];
  const stubs = draft.entities.filter(({ stub }) => stub === true);
  for (const entity of draft.entities) {
    if (entity.stub === true) continue;
    parts.push(printEntity(entity, printing));
    for (const process of draft.processes) {
      if (process.entity === entity.from) parts.push(printProcess(process, printing));
    }
  }
  for (const choice of declaredChoices(draft)) parts.push(printChoice(choice, printing));
  if (stubs.length > 0) {
    parts.push(stubHeading + stubs.map((stub) => printEntity(stub, printing)).join(""));
  }
  return parts.join("\n");
}
