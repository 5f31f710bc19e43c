import { define } from "../../definition.ts";

export const missingArgument = define<{ activity: string; name: string }>({
  code: "SEQ2021",
  severity: "error",
  title: "missing argument",
  message: ({ activity, name }) => `\`${activity}\` needs \`${name}\`.`,
  hint: ({ activity, name }) => `Write \`${activity}(${name} = …)\`.`,
  page: {
    why: `A parameter that isn't optional and has no default must be given.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  meeting
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  meeting(room = "A")
}
`,
  },
});
