import { define } from "./finding.ts";
import { counted, listed } from "./words.ts";

/** About names: what could not be called what the CRM calls it. */

export const namesCollide = define<{ what: string; wanted: string; names: readonly string[] }>({
  kind: "names-collide",
  severity: "info",
  message: ({ what, wanted, names }) =>
    `${counted(names.length, what)} would be called \`${wanted}\` and became ${listed(names.map((name) => `\`${name}\``))}.`,
});

export const labelCleaned = define<{ label: string; name: string }>({
  kind: "label-cleaned",
  severity: "info",
  message: ({ label, name }) => `The label ${JSON.stringify(label)} became \`${name}\`.`,
});

export const noLabel = define<{ stored: string | number; name: string }>({
  kind: "no-label",
  severity: "info",
  message: ({ stored, name }) =>
    `The value ${JSON.stringify(stored)} has no label and became \`${name}\`.`,
});

export const otherLanguage = define<{ language: string; count: number }>({
  kind: "other-language",
  severity: "warning",
  message: ({ language, count }) =>
    `${counted(count, "label has", "labels have")} no text in ${language}; the CRM's default stands there.`,
  hint: () => "Stored values don't depend on the language.",
});
