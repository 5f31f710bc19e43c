import { define } from "../../definition.ts";

export const unknownEscape = define<{ escape: string }>({
  code: "SEQ1009",
  severity: "error",
  title: "unknown escape in a text",
  message: ({ escape }) => `\`${escape}\` means nothing in a text.`,
  hint: () =>
    'The escapes are `\\"`, `\\\\`, `\\n`, `\\t`, `\\{`, `\\}` and `\\u` with four hexadecimal digits.',
  page: {
    why: `A backslash in a text gives the character behind it a meaning of its own; only a few have one.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email(template = "50\\%")
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email(template = "50%")
}
`,
  },
});
