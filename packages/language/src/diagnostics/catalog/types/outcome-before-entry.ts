import { define } from "../../definition.ts";

export const outcomeBeforeEntry = define<{ readonly step: string }>({
  code: "SEQ2214",
  severity: "error",
  title: "outcome asked before the sequence",
  message: ({ step }) => `\`${step}\` has not run when a record enters, so nothing came of it yet.`,
  hint: () => "Ask for a field of the record here, or write `exit when` to leave on an outcome.",
  page: {
    why: "`enroll when` and `suppress when` decide who may enter, before any step of the sequence has run. What comes of its steps can be asked from then on.",
    wrong: `for lead
entity lead { subject: text }
activity email yields sent, opened, replied
suppress when intro.replied
intro: email
`,
    right: `for lead
entity lead { subject: text }
activity email yields sent, opened, replied
exit when intro.replied
intro: email
`,
  },
});
