import { define } from "./finding.ts";
import { counted, listed } from "./words.ts";

/** About what the metadata doesn't say, and what was taken instead. */

export const currencyUnknown = define<{ fields: readonly string[] }>({
  kind: "currency-unknown",
  severity: "warning",
  message: ({ fields }) =>
    `The metadata doesn't name the currency of ${counted(fields.length, "amount")} (${listed(fields)}): each record must bring its own.`,
  hint: () =>
    "If all records are in one currency, import with `--currency USD` or the code that holds.",
});

export const currencyTaken = define<{ fields: readonly string[]; currency: string }>({
  kind: "currency-taken",
  severity: "info",
  message: ({ fields, currency }) =>
    `${counted(fields.length, "amount was", "amounts were")} taken to be in ${currency}, as asked: ${listed(fields)}.`,
});

export const orderGuessed = define<{ process: string; by: string }>({
  kind: "order-guessed",
  severity: "warning",
  message: ({ process, by }) =>
    `The metadata doesn't say in which order the stages of \`${process}\` come; they stand ${by}.`,
  hint: () => "Put them in order by hand: a later import keeps it.",
});

export const categoryUnknown = define<{ process: string; stages: readonly string[] }>({
  kind: "category-unknown",
  severity: "info",
  message: ({ process, stages }) =>
    `No category is known of ${counted(stages.length, "stage")} of \`${process}\`: ${listed(stages)}.`,
});

export const processGuessed = define<{ process: string; entity: string }>({
  kind: "process-guessed",
  severity: "warning",
  message: ({ process, entity }) =>
    `The stages don't say which process they belong to; they became \`${process}\` on \`${entity}\`.`,
  hint: () => "Add the process's own definition to the files.",
});

export const stagesLeftOut = define<{ stages: readonly string[] }>({
  kind: "stages-left-out",
  severity: "info",
  message: ({ stages }) =>
    `${counted(stages.length, "stage belongs", "stages belong")} to a process that doesn't run or isn't in the files: ${listed(stages)}.`,
});

export const ownerUnknown = define<{ what: string }>({
  kind: "owner-unknown",
  severity: "warning",
  message: ({ what }) => `${what} can't be told to belong to an entity and was left out.`,
  hint: () => "Add the file that describes the entity's fields.",
});

export const lookupOfSeveral = define<{
  entity: string;
  targets: readonly string[];
  fields: readonly string[];
}>({
  kind: "lookup-of-several",
  severity: "info",
  message: ({ entity, targets, fields }) =>
    `\`${entity}\` stands for ${listed(targets)}, since ${listed(fields)} may point to ${targets.length === 2 ? "either" : "any of them"}; only a name is read of it.`,
});

export const typeGuessed = define<{ fields: readonly string[]; as: string; why: string }>({
  kind: "type-guessed",
  severity: "info",
  message: ({ fields, as, why }) =>
    `${counted(fields.length, "field was", "fields were")} taken for ${as}, ${why}: ${listed(fields)}.`,
});

export const choiceWithoutMembers = define<{ fields: readonly string[] }>({
  kind: "choice-without-members",
  severity: "warning",
  message: ({ fields }) =>
    `The values of ${counted(fields.length, "choice")} aren't in the files; they became plain numbers: ${listed(fields)}.`,
  hint: () => "Add the answer that holds the option sets.",
});
