import { define } from "../../definition.ts";

export const ambiguousPosition = define<{ activity: string }>({
  code: "SEQ2050",
  severity: "warning",
  title: "two equal steps in one place",
  message: ({ activity }) =>
    `There is another unnamed \`${activity}\` in the same place of the sequence; after an edit a record in flight may be taken to stand at the other one.`,
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
