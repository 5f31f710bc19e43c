import { define } from "./finding.ts";
import { counted, listed } from "./words.ts";

/** About what was asked for, and what was left out. */

export const unknownEntity = define<{ name: string; known: readonly string[] }>({
  kind: "unknown-entity",
  severity: "error",
  message: ({ name }) => `There is no entity \`${name}\` in the metadata.`,
  hint: ({ known }) => (known.length === 0 ? undefined : `There is ${listed(known)}.`),
});

export const unknownField = define<{ name: string; suggestion: string | undefined }>({
  kind: "unknown-field",
  severity: "error",
  message: ({ name }) => `There is no field \`${name}\` in the metadata.`,
  hint: ({ suggestion }) =>
    suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?`,
});

export const unknownCurrency = define<{ currency: string }>({
  kind: "unknown-currency",
  severity: "error",
  message: ({ currency }) => `\`${currency}\` is no currency's code.`,
  hint: () => "Codes are those of ISO 4217, in capitals, such as `USD` or `EUR`.",
});

export const nothingFound = define<object>({
  kind: "nothing-found",
  severity: "error",
  message: () => "No entity with fields was found in the files.",
  hint: () => "At least one file must describe an entity and its fields.",
});

export const manyEntities = define<{ count: number }>({
  kind: "many-entities",
  severity: "warning",
  message: ({ count }) => `All ${count} entities were imported.`,
  hint: () => "Choose the ones that sequences speak of with `--entities lead,opportunity`.",
});

export const fieldsLeftOut = define<{ entity: string; names: readonly string[]; why: string }>({
  kind: "fields-left-out",
  severity: "info",
  message: ({ names, why }) =>
    `${counted(names.length, "field was", "fields were")} left out, ${why}: ${listed(names)}.`,
});

export const processesLeftOut = define<{ entity: string; names: readonly string[] }>({
  kind: "processes-left-out",
  severity: "info",
  message: ({ entity, names }) =>
    `${counted(names.length, "process runs", "processes run")} on \`${entity}\`, which isn't imported: ${listed(names)}.`,
});
