/** A text in one language. */
export interface Label {
  /** A BCP 47 tag such as `en-US`; empty where the CRM doesn't say. */
  readonly language: string;
  readonly text: string;
}

/** A text in the languages that the CRM has it in, its own default first. */
export type Labels = readonly Label[];

/** A text whose language isn't known. */
export function plainLabel(text: string | undefined): Labels {
  return text === undefined || text.trim() === "" ? [] : [{ language: "", text }];
}

/**
 * The text in the language asked for: of its region, else of the same language elsewhere, else the
 * CRM's default. Empty texts are as good as none.
 */
export function labelIn(labels: Labels, language: string | undefined): string | undefined {
  const there = labels.filter(({ text }) => text.trim() !== "");
  return (inLanguage(there, language) ?? there[0])?.text;
}

/** Whether there is a text, but none in the language asked for. */
export function lacksLanguage(labels: Labels, language: string | undefined): boolean {
  const there = labels.filter(({ text }) => text.trim() !== "");
  const known = there.some((label) => label.language !== "");
  return language !== undefined && known && inLanguage(there, language) === undefined;
}

function inLanguage(labels: Labels, language: string | undefined): Label | undefined {
  if (language === undefined) return undefined;
  const wanted = language.toLowerCase();
  return (
    labels.find((label) => label.language.toLowerCase() === wanted) ??
    labels.find((label) => primary(label.language) === primary(wanted))
  );
}

function primary(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}
