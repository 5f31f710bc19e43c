import { define } from "./finding.ts";
import { counted, listed } from "./words.ts";

/** About lists of values that a CRM doesn't hold its users to, or that it doesn't tell. */

export const openChoices = define<{ fields: readonly string[] }>({
  kind: "open-choices",
  severity: "info",
  message: ({ fields }) =>
    `${counted(fields.length, "list")} of values became text, since records may hold other values too: ${listed(fields)}.`,
  hint: () => "The values that the CRM suggests stand above each field.",
});

export const objectGuessed = define<{ object: string; by: string }>({
  kind: "object-guessed",
  severity: "warning",
  message: ({ object, by }) =>
    `The file doesn't say whose properties it holds; ${by}, they were taken for those of a ${object}.`,
  hint: () => "Name the file after the object, as in `contact-properties.json`.",
});

export const objectUnknown = define<{ path: string }>({
  kind: "object-unknown",
  severity: "error",
  message: ({ path }) => `Whose properties are these? \`${path}\` doesn't say.`,
  hint: () => "Name the file after the object, as in `deal-properties.json`.",
});
