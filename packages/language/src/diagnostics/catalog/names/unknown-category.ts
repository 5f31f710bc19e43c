import { define } from "../../definition.ts";

export const unknownCategory = define<{ name: string; names: readonly string[] }>({
  code: "SEQ2009",
  severity: "error",
  title: "unknown stage category",
  message: ({ name }) => `\`${name}\` is no stage category.`,
  hint: ({ names }) => `The categories are ${names.join(", ")}.`,
  page: {
    why: `Categories are the CRM's own: a stage belongs to one of eight.`,
    wrong: `entity lead { name: text }
process P on lead { Inquiry category Start -> Close }
`,
    right: `entity lead { name: text }
process P on lead { Inquiry category Qualify -> Close }
`,
  },
});
