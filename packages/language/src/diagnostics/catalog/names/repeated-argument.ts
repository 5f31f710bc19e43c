import { define } from "../../definition.ts";

export const repeatedArgument = define<{ name: string }>({
  code: "SEQ2022",
  severity: "error",
  title: "repeated argument",
  message: ({ name }) => `\`${name}\` is given twice.`,
  hint: () => "Remove one of the two.",
  page: {
    why: `Each parameter takes one value.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email(template = "a", template = "b")
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email(template = "a")
}
`,
  },
});
