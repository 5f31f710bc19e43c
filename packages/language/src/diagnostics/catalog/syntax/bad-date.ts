import { define } from "../../definition.ts";

export const badDate = define<{ text: string }>({
  code: "SEQ1010",
  severity: "error",
  title: "no such date or time",
  message: ({ text }) => `\`${text}\` is no date or time.`,
  hint: () =>
    "Dates are written `2026-11-24`, times `09:00`, both together `2026-11-24T09:00Z` or with an offset such as `+01:00`.",
  page: {
    why: `What looks like a date has to be one that the calendar knows; a date with a time says which zone it is meant in.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
rule late for lead = today > 2026-02-30
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
rule late for lead = today > 2026-02-28
`,
  },
});
