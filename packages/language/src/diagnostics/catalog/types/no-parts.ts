import { define } from "../../definition.ts";

export const noParts = define<{ readonly shown: string; readonly type: string }>({
  code: "SEQ2206",
  severity: "error",
  title: "value without parts",
  message: ({ shown, type }) => `${shown} is ${type}, which has no parts to ask for after a dot.`,
  hint: ({ shown }) => `Ask for ${shown} itself.`,
  page: {
    why: "A dot leads from a record to a field, through a lookup. Texts, numbers, amounts and rules are values without fields of their own.",
    wrong: `for lead
entity lead { budget: money(USD) }
activity email yields sent, opened, replied
when budget.amount > 1M USD -> email
`,
    right: `for lead
entity lead { budget: money(USD) }
activity email yields sent, opened, replied
when budget > 1M USD -> email
`,
  },
});
