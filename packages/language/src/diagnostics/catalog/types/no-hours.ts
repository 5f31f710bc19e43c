import { define } from "../../definition.ts";

export const noHours = define<{ readonly shown: string }>({
  code: "SEQ2264",
  severity: "error",
  title: "hours of a date",
  message: ({ shown }) => `${shown} is a date, which has no hours and minutes.`,
  hint: () => "Count in whole days, or use a date and time.",
  page: {
    why: "A date is a whole day. What lies three hours before it, nobody can tell.",
    wrong: `for lead
entity lead { created: date }
activity email yields sent, opened, replied
when created in last 3 hours -> email
`,
    right: `for lead
entity lead { created: date }
activity email yields sent, opened, replied
when created in last 3 days -> email
`,
  },
});
