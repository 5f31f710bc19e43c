import { checkTexts, type FileModel } from "@seqlang/language";
import type { VocabularyDraft } from "../src/draft/vocabulary.ts";
import type { Report } from "../src/findings/finding.ts";
import { nameAll, type Nameable, type NamingOptions } from "../src/names/names.ts";
import { printingOf } from "../src/print/printing.ts";
import { printVocabulary } from "../src/print/vocabulary.ts";
import { linkLookups } from "../src/select/link.ts";
import { readExisting } from "../src/update/existing.ts";
import { matchDraft } from "../src/update/match.ts";
import { updateVocabulary } from "../src/update/update.ts";

const quiet: Report = () => {};

/** A draft as text, under the names that it gets or those that somebody chose. */
export function printed(draft: VocabularyDraft, known?: NamingOptions["known"]): string {
  const linked = linkLookups(draft, quiet);
  const options = { language: "en", ...(known === undefined ? {} : { known }) };
  const names = nameAll(linked, options, quiet);
  return printVocabulary(linked, "a test", printingOf(linked, names, "en"));
}

/** Names as a person might choose them: nothing like the CRM's, and some in backquotes. */
export function chosenNames(): (item: Nameable) => string {
  const names = new Map<Nameable, string>();
  return (item) => {
    const name = names.get(item) ?? `our${names.size % 3 === 0 ? " " : ""}${names.size}`;
    names.set(item, name);
    return name;
  };
}

/** A text brought up to date with a draft. */
export function updated(text: string, draft: VocabularyDraft, report: Report = quiet): string {
  const existing = readExisting({ path: "crm.seq", text }, report);
  if (existing === undefined) throw new Error(`The text has mistakes:\n${text}`);
  const linked = linkLookups(draft, report);
  const matched = matchDraft(existing, linked);
  const names = nameAll(linked, { language: "en", ...matched.naming }, report);
  return updateVocabulary(matched, linked, printingOf(linked, names, "en"), report);
}

/** A vocabulary's meaning; throws where it has mistakes. */
export function modelOf(text: string): FileModel {
  const { files, diagnostics } = checkTexts({ "crm.seq": text });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const model = files.get("crm.seq")?.model;
  if (errors.length > 0 || model === undefined) {
    throw new Error(`${errors.map(({ message }) => message).join("\n")}\n${text}`);
  }
  return model;
}
