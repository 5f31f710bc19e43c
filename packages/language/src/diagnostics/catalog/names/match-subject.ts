import { define } from "../../definition.ts";

export const matchSubject = define<{ shown: string; type: string }>({
  code: "SEQ2045",
  severity: "error",
  title: "nothing to match",
  message: ({ shown, type }) => `${shown} is ${type}, and \`match\` can't tell its cases apart.`,
  hint: () => "Use `when` with a condition instead.",
  page: {
    why: `\`match\` compares with constants: a choice, a stage, a bool, a text, a number, an amount, a date or a time.`,
    wrong: `entity lead { budget: number?; name: text; tags: [text]; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  match tags { else -> email }
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  match source { Web -> email; else -> exit }
}
`,
  },
});
