import { define } from "../../definition.ts";

export const notConstant = define<{ readonly shown: string }>({
  code: "SEQ2213",
  severity: "error",
  title: "value that is not fixed",
  message: ({ shown }) => `${shown} is not a fixed value.`,
  hint: () =>
    "Write the value itself here: a number, a text in quotes, an amount, a date, a length of time or a member of a choice.",
  page: {
    why: "Some places are read once, when the file is built, and before there is any record: the default of a parameter, a pattern of a `match`. A field, a rule or the present time is not known then.",
    wrong: `for lead
entity lead { subject: text }
activity email(about: text = subject) yields sent
email
`,
    right: `for lead
entity lead { subject: text }
activity email(about: text = "your request") yields sent
email
`,
  },
});
