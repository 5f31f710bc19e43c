import { define } from "../../definition.ts";

export const elseOrder = define<object>({
  code: "SEQ2046",
  severity: "error",
  title: "`else` not at the end",
  message: () => "Nothing can follow the `else` of a `match`.",
  hint: () => "Move `else` to the end, and keep one.",
  page: {
    why: `\`else\` takes whatever is left.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  match source { else -> email; Web -> exit }
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  match source { Web -> exit; else -> email }
}
`,
  },
});
