import { define } from "../../definition.ts";

export const throttleUnit = define<{ name: string; suggestion: string | undefined }>({
  code: "SEQ2048",
  severity: "error",
  title: "unknown unit",
  message: ({ name }) => `A limit can't be counted per \`${name}\`.`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "The units are minute, hour, day, week and month."
      : `Did you mean \`${suggestion}\`?`,
  page: {
    why: `A limit counts steps per unit of time, for each value of a field or for all records together.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  throttle email to 5 per fortnight
  email
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  throttle email to 5 per day
  email
}
`,
  },
});
