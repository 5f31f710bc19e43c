import { define } from "../../definition.ts";

export const noMoment = define<{ shown: string; type: string; suggested: string | undefined }>({
  code: "SEQ2036",
  severity: "error",
  title: "nothing to wait until",
  message: ({ shown, type }) => `${shown} is ${type}, and nothing can be waited for until then.`,
  hint: ({ suggested }) =>
    suggested === undefined
      ? "Name a date, a date and time, or a time of day such as `09:00`."
      : `A length of time is waited with \`${suggested}\`.`,
  page: {
    why: `\`wait until\` names a point in time.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  wait until 3 days
  email
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  wait 3 days
  email
}
`,
  },
});
