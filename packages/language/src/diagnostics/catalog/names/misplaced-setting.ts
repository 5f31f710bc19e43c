import { define } from "../../definition.ts";

export const misplacedSetting = define<{ statement: string }>({
  code: "SEQ2031",
  severity: "error",
  title: "setting inside a branch",
  message: ({ statement }) =>
    `\`${statement}\` says something of the whole sequence and can't stand here.`,
  hint: () => "Move it to the sequence itself.",
  page: {
    why: `Who may enter, and how the sequence runs, doesn't depend on where a record stands in it.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  when budget > 5 -> { exclusive; email }
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  exclusive
  when budget > 5 -> email
}
`,
  },
});
