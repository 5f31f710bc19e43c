import { define } from "../../definition.ts";

export const unclosedComment = define<object>({
  code: "SEQ1006",
  severity: "error",
  title: "comment not closed",
  message: () => "This comment is never closed.",
  hint: () => "End it with `*/`, or begin each line with `//`.",
  page: {
    why: `A comment that begins with \`/*\` goes on until \`*/\`, over as many lines as it takes.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email
}
/* later: a call
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email
}
/* later: a call */
`,
  },
});
