import { define } from "../../definition.ts";

export const strayBrace = define<object>({
  code: "SEQ1007",
  severity: "error",
  title: "brace without a beginning",
  message: () => "This `}` closes nothing.",
  hint: () => "Remove it, or look for the `{` that is missing above.",
  page: {
    why: `Each \`}\` ends a block that a \`{\` began.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email
}
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email
}
`,
  },
});
