import { define } from "../../definition.ts";

export const interpolatedType = define<{
  readonly shown: string;
  readonly type: string;
  readonly field: string | undefined;
}>({
  code: "SEQ2252",
  severity: "error",
  title: "record or list within a text",
  message: ({ shown, type }) => `${shown} is ${type}, which can't be written into a text.`,
  hint: ({ shown, field }) =>
    field === undefined
      ? "Name a single value."
      : `Name one of its fields, as in \`{${shown.slice(1, -1)}.${field}}\`.`,
  page: {
    why: "A text takes single values: texts, numbers, amounts, dates, members. How a whole record or a list should look in it, nobody said.",
    wrong: `for lead
entity account { name: text }
entity lead { company: account }
activity email(subject: text) yields sent
email(subject = "Hello {company}")
`,
    right: `for lead
entity account { name: text }
entity lead { company: account }
activity email(subject: text) yields sent
email(subject = "Hello {company.name}")
`,
  },
});
