import { define } from "./finding.ts";

/** What a second import changed in a vocabulary. */

export const added = define<{ what: string; name: string }>({
  kind: "added",
  severity: "info",
  message: ({ what, name }) => `The ${what} \`${name}\` was added.`,
});

export const removed = define<{ what: string; name: string }>({
  kind: "removed",
  severity: "warning",
  message: ({ what, name }) => `The ${what} \`${name}\` is no longer in the CRM and was removed.`,
});

export const gone = define<{ what: string; name: string }>({
  kind: "gone",
  severity: "warning",
  message: ({ what, name }) =>
    `The ${what} \`${name}\` isn't in the metadata that was read; it was kept.`,
});

export const typeChanged = define<{ name: string; from: string; to: string }>({
  kind: "type-changed",
  severity: "warning",
  message: ({ name, from, to }) => `The field \`${name}\` was ${from} and is now ${to}.`,
});

export const optionalChanged = define<{ name: string; optional: boolean }>({
  kind: "optional-changed",
  severity: "warning",
  message: ({ name, optional }) =>
    optional
      ? `The field \`${name}\` may now be missing.`
      : `The field \`${name}\` is now always there.`,
});

export const orderChanged = define<{ name: string }>({
  kind: "order-changed",
  severity: "warning",
  message: ({ name }) => `The stages of \`${name}\` now come in another order.`,
});

export const labelKept = define<{ name: string; label: string }>({
  kind: "label-kept",
  severity: "info",
  message: ({ name, label }) =>
    `The CRM now calls \`${name}\` ${JSON.stringify(label)}; its name here was kept.`,
});

export const brokenVocabulary = define<{ message: string }>({
  kind: "broken-vocabulary",
  severity: "error",
  message: ({ message }) => `The vocabulary that is there can't be updated: ${message}`,
  hint: () => "Mend it first, or import into another file.",
});
