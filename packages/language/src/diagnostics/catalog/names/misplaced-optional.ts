import { define } from "../../definition.ts";

export const misplacedOptional = define<{ what: string }>({
  code: "SEQ2006",
  severity: "error",
  title: "misplaced `?`",
  message: ({ what }) => `${what} can't be optional.`,
  hint: () => "Remove the `?`.",
  page: {
    why: `\`?\` says once, at the end of a field's or parameter's type, that the value may be missing.`,
    wrong: `entity lead { tags: [text?] }
`,
    right: `entity lead { tags: [text]? }
`,
  },
});
