import { define } from "../../definition.ts";

export const unknownType = define<{ name: string; suggestion: string | undefined }>({
  code: "SEQ2005",
  severity: "error",
  title: "unknown type",
  message: ({ name }) => `There is no type \`${name}\`.`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "Types are text, number, percent, bool, date, time, datetime, duration, money, choices, entities and lists of them."
      : `Did you mean \`${suggestion}\`?`,
  page: {
    why: `A field has one of the built-in types, or is a choice, a lookup to an entity, or a list.`,
    wrong: `entity lead { name: txt }
`,
    right: `entity lead { name: text }
`,
  },
});
