import { define } from "../../definition.ts";

export const textPlus = define<{ readonly suggested: string }>({
  code: "SEQ2242",
  severity: "error",
  title: "texts added",
  message: () => "Texts are not added with `+`.",
  hint: ({ suggested }) => `Write the values into one text, in braces: \`${suggested}\`.`,
  page: {
    why: "A text takes values in braces. Written so, it reads as it will look, and a missing value leaves nothing behind.",
    wrong: `for lead
entity lead { name: text }
activity email(subject: text) yields sent
email(subject = "Hello " + name)
`,
    right: `for lead
entity lead { name: text }
activity email(subject: text) yields sent
email(subject = "Hello {name}")
`,
  },
});
