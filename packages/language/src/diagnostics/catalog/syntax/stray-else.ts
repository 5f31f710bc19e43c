import { define } from "../../definition.ts";

export const strayElse = define<object>({
  code: "SEQ1008",
  severity: "error",
  title: "else without a when",
  message: () => "This `else` belongs to no `when` or `wait for`.",
  hint: () =>
    "An `else` follows the statement behind `->`; in a `match` it is written `else -> …`.",
  page: {
    why: `\`else\` says what happens when the condition of the \`when\` right before it doesn't hold. One \`when\` has at most one.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1000 -> meeting else email else email
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1000 -> meeting else email
}
`,
  },
});
