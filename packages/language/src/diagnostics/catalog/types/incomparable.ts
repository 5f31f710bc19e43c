import { define } from "../../definition.ts";

export const incomparable = define<{
  readonly shown: string;
  readonly kind: "list" | "lookup";
  /** Whether the list is one of records. */
  readonly rows: boolean;
  readonly field: string | undefined;
  readonly element: string | undefined;
}>({
  code: "SEQ2231",
  severity: "error",
  title: "whole records or lists compared",
  message: ({ shown, kind }) =>
    kind === "list"
      ? `${shown} is a list, and lists are not compared as a whole.`
      : `${shown} is a whole record, and records are not compared.`,
  hint: ({ shown, kind, rows, field, element }) => {
    const words = shown.slice(1, -1);
    if (kind === "lookup")
      return field === undefined
        ? undefined
        : `Compare one of its fields, as in \`${words}.${field}\`.`;
    return rows
      ? `Ask \`any(${words} where …)\`, \`all(${words} where …)\` or \`count(${words})\`.`
      : `Ask \`${words} contains ${element?.slice(1, -1) ?? "…"}\` or \`count(${words})\`.`;
  },
  page: {
    why: "A comparison is between two single values. Of a list one asks whether it contains something or how many rows it has; of a lookup one compares a field.",
    wrong: `for lead
entity user { name: text }
entity lead { owner: user }
activity email yields sent, opened, replied
when owner = "Ann" -> email
`,
    right: `for lead
entity user { name: text }
entity lead { owner: user }
activity email yields sent, opened, replied
when owner.name = "Ann" -> email
`,
  },
});
