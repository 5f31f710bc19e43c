import { define } from "../../definition.ts";

export const leftover = define<{ found: string; after: string | undefined; separable: boolean }>({
  code: "SEQ1003",
  severity: "error",
  title: "statement not separated",
  message: ({ found, after }) =>
    after === undefined
      ? `\`${found}\` can't begin a statement here.`
      : `The statement is complete after \`${after}\`; \`${found}\` doesn't belong to it.`,
  hint: ({ separable }) =>
    separable
      ? "Put the next statement on a line of its own, or a `;` between the two."
      : "Remove it, or look for a comma, a parenthesis or an operator that is missing before it.",
  page: {
    why: `Each statement stands on its own line. Two on one line need a \`;\` between them.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email meeting
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  email; meeting
}
`,
  },
});
