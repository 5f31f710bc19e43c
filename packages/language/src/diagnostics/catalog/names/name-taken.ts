import { define } from "../../definition.ts";

export const nameTaken = define<{ name: string; by: string; what: string }>({
  code: "SEQ2034",
  severity: "error",
  title: "name taken",
  message: ({ name, by }) => `\`${name}\` is already the name of a ${by}.`,
  hint: ({ what }) => `Choose another name for the ${what}.`,
  page: {
    why: `In conditions a name is a field, a rule or a step: it must be one of them only.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  budget: email
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  intro: email
}
`,
  },
});
