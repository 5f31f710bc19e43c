import { define } from "../../definition.ts";

export const unclosedBrace = define<object>({
  code: "SEQ1005",
  severity: "error",
  title: "brace not closed",
  message: () => "This `{` is never closed.",
  hint: () => "Add a `}` where the block ends.",
  page: {
    why: `What stands in braces ends with \`}\`. A declaration that begins a line shows that a brace before it was forgotten.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1000 -> {
    meeting
  email
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1000 -> {
    meeting
  }
  email
}
`,
  },
});
