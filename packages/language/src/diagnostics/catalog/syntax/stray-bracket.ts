import { define } from "../../definition.ts";

export const strayBracket = define<{ bracket: string }>({
  code: "SEQ1022",
  severity: "error",
  title: "bracket without a beginning",
  message: ({ bracket }) => `This \`${bracket}\` closes nothing.`,
  hint: () => "Remove it, or look for the one that is missing above.",
  page: {
    why: `A \`)\` or \`]\` ends what a \`(\` or \`[\` began in the same statement.`,
    wrong: `activity email(template: text = "default")
entity lead { name: text }
sequence Follow for lead {
  email
  )
}
`,
    right: `activity email(template: text = "default")
entity lead { name: text }
sequence Follow for lead {
  email
}
`,
  },
});
