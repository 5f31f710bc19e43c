import { define } from "../../definition.ts";

export const badNumber = define<{ text: string; instead: string | undefined }>({
  code: "SEQ1011",
  severity: "error",
  title: "malformed number",
  message: ({ text }) => `\`${text}\` is no number.`,
  hint: ({ text, instead }) => {
    if (instead !== undefined) return `Write \`${instead}\`.`;
    return /[a-z]/i.test(text)
      ? "Put a space between a number and its unit; `k` and `M` stand for thousands and millions."
      : "Digits are grouped with `_`, as in `1_000_000`.";
  },
  page: {
    why: `A number is digits, grouped by \`_\` where that helps, perhaps with a fraction, and \`k\` or \`M\` at its end.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 3x -> meeting
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 3k -> meeting
}
`,
  },
});
