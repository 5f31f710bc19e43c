import { lacksLanguage, type Labels } from "../draft/labels.ts";
import type { VocabularyDraft } from "../draft/vocabulary.ts";
import type { Report } from "../findings/finding.ts";
import { otherLanguage } from "../findings/naming.ts";
import { choiceOf } from "./names.ts";

/** Says once how many labels aren't there in the language asked for. */
export function reportLanguage(
  draft: VocabularyDraft,
  language: string | undefined,
  report: Report,
): void {
  if (language === undefined) return;
  const count = labelsOf(draft).filter((labels) => lacksLanguage(labels, language)).length;
  if (count > 0) report(otherLanguage, { language, count });
}

function labelsOf({ entities, processes }: VocabularyDraft): readonly Labels[] {
  return [
    ...entities.flatMap(({ labels, fields }) => [
      labels,
      ...fields.flatMap(({ labels: own, type }) => [
        own,
        ...(choiceOf(type)?.members ?? []).map((member) => member.labels),
      ]),
    ]),
    ...processes.flatMap(({ labels, stages }) => [labels, ...stages.map((stage) => stage.labels)]),
  ];
}
