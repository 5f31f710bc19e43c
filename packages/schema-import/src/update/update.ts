import type { FieldDraft } from "../draft/entity.ts";
import type { VocabularyDraft } from "../draft/vocabulary.ts";
import { added } from "../findings/changes.ts";
import type { Report } from "../findings/finding.ts";
import { choiceOf, declaredChoices } from "../names/names.ts";
import { printChoice } from "../print/choice.ts";
import { printEntity } from "../print/entity.ts";
import type { Printing } from "../print/printing.ts";
import { printProcess } from "../print/process.ts";
import { Edits } from "./edits.ts";
import { updateFields, type Updating } from "./fields.ts";
import type { Matched } from "./match.ts";
import { reportGone, updateProcess } from "./processes.ts";

/**
 * The text of a vocabulary brought up to date. Whatever the CRM doesn't know of stays as it is:
 * names, rules, activities, comments, documentation, order.
 */
export function updateVocabulary(
  matched: Matched,
  draft: VocabularyDraft,
  printing: Printing,
  report: Report,
): string {
  const edits = new Edits(matched.existing);
  const printed = new Set<FieldDraft>();
  const updating: Updating = { matched, edits, printing, report, done: new Set(), printed };
  const file = matched.existing.source;
  const told = (what: string, name: string, subject: string): void =>
    report(added, { what, name }, { origin: { file, span: { start: 0, end: 0 } }, subject });
  for (const entity of draft.entities) {
    const node = matched.entities.get(entity);
    if (node !== undefined) {
      updateFields(entity, node, updating);
      continue;
    }
    edits.append(printEntity(entity, printing));
    for (const field of entity.fields) printed.add(field);
    told("entity", printing.names.of(entity), entity.from);
  }
  for (const process of draft.processes) {
    const node = matched.processes.get(process);
    if (node !== undefined) {
      updateProcess(process, node, updating);
      continue;
    }
    edits.append(printProcess(process, printing));
    told("process", printing.names.of(process), process.from);
  }
  reportGone(draft.processes, updating);
  for (const choice of declaredChoices(draft)) {
    const inFile = matched.naming.known?.(choice) !== undefined;
    const needed = [...printed].some(({ type }) => choiceOf(type) === choice);
    if (inFile || !needed) continue;
    edits.append(printChoice(choice, printing));
    told("choice", printing.names.of(choice), choice.from);
  }
  return edits.apply();
}
