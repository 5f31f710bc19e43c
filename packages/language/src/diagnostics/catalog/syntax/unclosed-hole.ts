import { define } from "../../definition.ts";

export const unclosedHole = define<object>({
  code: "SEQ1020",
  severity: "error",
  title: "inserted value not closed",
  message: () => "This `{` begins an inserted value that nothing ends.",
  hint: () => "End it with `}`, or write `\\{` for the sign itself.",
  page: {
    why: `In a text, \`{\` and \`}\` stand around a value of the record, as in \`"Hello {name}"\`.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email(template = "for {name")
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email(template = "for {name}")
}
`,
  },
});
