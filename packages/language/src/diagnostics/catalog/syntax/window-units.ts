import { define } from "../../definition.ts";

export const windowUnits = define<{ which: string }>({
  code: "SEQ1021",
  severity: "error",
  title: "window of several units",
  message: ({ which }) => `\`${which}\` goes with a number and one unit.`,
  hint: ({ which }) => `Write \`in ${which} 36 hours\` or \`in ${which} 14 days\`.`,
  page: {
    why: `A window of time is one length: \`in last 14 days\` begins 14 days ago, \`in this month\` on the month's first day.`,
    wrong: `entity lead { created: datetime }
activity phone
sequence Follow for lead {
  when created in last 1 day 12 hours -> phone
}
`,
    right: `entity lead { created: datetime }
activity phone
sequence Follow for lead {
  when created in last 36 hours -> phone
}
`,
  },
});
