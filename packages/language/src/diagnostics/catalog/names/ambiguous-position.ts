import { define } from "../../definition.ts";

export const ambiguousPosition = define<{ activity: string }>({
  code: "SEQ2050",
  severity: "warning",
  title: "two equal steps side by side",
  message: ({ activity }) =>
    `Two steps \`${activity}\` stand side by side; an edit can make a running record take one for the other.`,
  hint: ({ activity }) => `Give this one a name, as in \`second: ${activity}\`.`,
  page: {
    why: `Records in flight remember the step they stand at, by its name or by its place. Two equal steps in one place can only be told apart by their order.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email
  wait 1 day
  email
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email
  wait 1 day
  reminder: email
}
`,
  },
});
