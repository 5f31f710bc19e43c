import { define } from "../../definition.ts";

export const unclosedName = define<object>({
  code: "SEQ1019",
  severity: "error",
  title: "backquote not closed",
  message: () => "This name has no closing backquote.",
  hint: () => "Names in backquotes begin and end on one line and are not empty.",
  page: {
    why: `A name in backquotes may hold any characters but a backquote and a line break.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when \`budget > 1000 -> meeting
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when \`budget\` > 1000 -> meeting
}
`,
  },
});
