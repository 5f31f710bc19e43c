import { define } from "../../definition.ts";
import { whatToWrite } from "./what-to-write.ts";

export const unexpectedEnd = define<{ expected: string; after: string | undefined }>({
  code: "SEQ1002",
  severity: "error",
  title: "statement not finished",
  message: ({ expected, after }) =>
    after === undefined
      ? `Expected ${expected}.`
      : `Expected ${expected} after \`${after}\`, but the statement ends there.`,
  hint: whatToWrite,
  page: {
    why: `A statement ends with its line, unless the line ends in a comma, an operator or \`->\`, or a bracket is open.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1000
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1000 -> meeting
}
`,
  },
});
