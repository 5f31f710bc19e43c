import { define } from "../../definition.ts";

export const unclosedText = define<object>({
  code: "SEQ1004",
  severity: "error",
  title: "text not closed",
  message: () => "This text has no closing quote on its line.",
  hint: () => 'Close it with `"`; a line break inside a text is written `\\n`.',
  page: {
    why: `A text begins and ends on one line. A \`{\` in it begins an inserted value, which \`}\` ends.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email(template = "welcome)
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email(template = "welcome")
}
`,
  },
});
