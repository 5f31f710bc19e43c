import { define } from "../../definition.ts";
import { whatToWrite } from "./what-to-write.ts";

export const unexpected = define<{ expected: string; after: string | undefined; found: string }>({
  code: "SEQ1001",
  severity: "error",
  title: "unexpected word or sign",
  message: ({ expected, after, found }) =>
    after === undefined
      ? `Expected ${expected}, but found \`${found}\`.`
      : `Expected ${expected} after \`${after}\`, but found \`${found}\`.`,
  hint: whatToWrite,
  page: {
    why: `The line can't be read on from this place: something else belongs here.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > -> meeting
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
