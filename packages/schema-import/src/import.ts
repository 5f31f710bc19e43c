import { languageOf } from "./draft/lcid.ts";
import type { VocabularyDraft } from "./draft/vocabulary.ts";
import type { MetadataDocument } from "./documents/document.ts";
import type { MetadataFile, Progress } from "./documents/file.ts";
import { openDocument } from "./documents/open.ts";
import { Refusal } from "./documents/refusal.ts";
import { manyEntities, nothingFound, unknownCurrency } from "./findings/choosing.ts";
import { Deferred } from "./findings/deferred.ts";
import { unknownDocument } from "./findings/files.ts";
import { Findings, type Finding, type Report } from "./findings/finding.ts";
import { nameAll } from "./names/names.ts";
import { reportLanguage } from "./names/language.ts";
import { printingOf } from "./print/printing.ts";
import { printVocabulary } from "./print/vocabulary.ts";
import { linkLookups } from "./select/link.ts";
import type { Selection } from "./select/options.ts";
import { select } from "./select/select.ts";
import { usedBy } from "./select/used-by.ts";
import type { MetadataSource } from "./sources/source.ts";
import { sources } from "./sources/table.ts";
import { readExisting, type Existing } from "./update/existing.ts";
import { matchDraft } from "./update/match.ts";
import { updateVocabulary } from "./update/update.ts";

export interface ImportOptions extends Selection {
  /** Where the files come from: a row of {@link sources}. */
  readonly source: MetadataSource;
  /** A BCP 47 tag (`en`, `de-AT`) or a Windows language id (`1033`): whose labels are taken. */
  readonly language?: string;
  /**
   * What amounts are in, where the metadata doesn't say. A CRM's record holds an amount as a bare
   * number; only with its currency known can a sequence compare it with one.
   */
  readonly currency?: string;
  /** The vocabulary that is there already: it is brought up to date, not replaced. */
  readonly existing?: { readonly path: string; readonly text: string };
  readonly progress?: (progress: Progress) => void;
}

export interface Imported {
  /** The vocabulary; undefined where there is an error among the findings. */
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** More entities than this nobody reads. */
const manyEntitiesCount = 50;

/** From a CRM's metadata to a vocabulary. Never throws for what the files hold. */
export function importVocabulary(files: readonly MetadataFile[], options: ImportOptions): Imported {
  const findings = new Findings();
  const text = importInto(findings, files, options);
  return { text: findings.failed ? undefined : text, findings: findings.all };
}

function importInto(
  findings: Findings,
  files: readonly MetadataFile[],
  options: ImportOptions,
): string | undefined {
  const { report } = findings;
  checkCurrency(options.currency, report);
  const documents = openAll(findings, files, options);
  if (findings.failed) return undefined;
  const deferred = new Deferred(report);
  const read = readAll(deferred.report, documents, options);
  if (read === undefined || findings.failed) return undefined;
  const selected = select(read, options, report);
  const { entities, processes } = selected;
  if (processes.length === 0 && entities.every(({ fields }) => fields.length === 0)) {
    if (!findings.failed) report(nothingFound, {});
    return undefined;
  }
  if (options.entities === undefined && selected.entities.length > manyEntitiesCount) {
    report(manyEntities, { count: selected.entities.length });
  }
  const existing = readExisting(options.existing, report);
  if (findings.failed) return undefined;
  const rendering = { existing, options };
  const chosen = chooseUsed(selected, rendering);
  deferred.flush(chosen.entities, options.fields !== undefined || options.usedBy !== undefined);
  return render(chosen, rendering, report);
}

interface Rendering {
  readonly existing: Existing | undefined;
  readonly options: ImportOptions;
}

function chooseUsed(selected: VocabularyDraft, rendering: Rendering): VocabularyDraft {
  const sequences = rendering.options.usedBy;
  if (sequences === undefined) return selected;
  return usedBy(
    selected,
    render(selected, rendering, () => {}),
    sequences,
  );
}

/** A code that the language doesn't know would make a vocabulary that doesn't check. */
function checkCurrency(currency: string | undefined, report: Report): void {
  if (currency === undefined || Intl.supportedValuesOf("currency").includes(currency)) return;
  report(unknownCurrency, { currency });
}

/** The text of a vocabulary, new or brought up to date. */
function render(
  selected: VocabularyDraft,
  { existing, options }: Rendering,
  report: Report,
): string {
  const draft = linkLookups(selected, report);
  const language = options.language === undefined ? undefined : languageOf(options.language);
  const matched = existing === undefined ? undefined : matchDraft(existing, draft);
  const names = nameAll(draft, { language, ...matched?.naming }, report);
  reportLanguage(draft, language, report);
  const printing = printingOf(draft, names, language);
  if (matched === undefined) return printVocabulary(draft, options.source.title, printing);
  return updateVocabulary(matched, draft, printing, report);
}

function openAll(
  { report }: Findings,
  files: readonly MetadataFile[],
  { source, progress = () => {} }: ImportOptions,
): readonly MetadataDocument[] {
  return files.flatMap((file) => {
    const { path } = file;
    const document = refusing(path, report, () => openDocument(file, progress));
    if (document === undefined || source.recognizes(document)) return document ?? [];
    const other = sources.find((row) => row !== source && row.recognizes(document));
    const data = { title: source.title, suggestion: other?.title };
    report(unknownDocument, data, { path });
    return [];
  });
}

function readAll(
  report: Report,
  documents: readonly MetadataDocument[],
  { source, entities, currency, language }: ImportOptions,
): VocabularyDraft | undefined {
  const wanted = new Set(entities?.map((name) => name.toLowerCase()));
  const path = documents.length === 1 ? documents[0]?.path : undefined;
  return refusing(path, report, () =>
    source.read(documents, {
      report,
      wants: (entity) => entities === undefined || wanted.has(entity.toLowerCase()),
      selective: entities !== undefined,
      currency,
      language: language === undefined ? undefined : languageOf(language),
    }),
  );
}

function refusing<Result>(
  path: string | undefined,
  report: Findings["report"],
  work: () => Result,
): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    error.report((definition, data) => report(definition, data, { path: error.path ?? path }));
    return undefined;
  }
}
