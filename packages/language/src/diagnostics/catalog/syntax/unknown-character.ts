import { define } from "../../definition.ts";

export const unknownCharacter = define<{ character: string }>({
  code: "SEQ1016",
  severity: "error",
  title: "unknown character",
  message: ({ character }) => `\`${character}\` means nothing here.`,
  hint: ({ character }) =>
    character === "#" ? "A comment begins with `//`." : "Remove it, or put the text in quotes.",
  page: {
    why: `Outside of texts and comments only words, numbers and Seq's own signs occur.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email #
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
