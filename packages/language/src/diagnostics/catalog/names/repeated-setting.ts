import { define } from "../../definition.ts";

export const repeatedSetting = define<{ statement: string }>({
  code: "SEQ2032",
  severity: "error",
  title: "setting repeated",
  message: ({ statement }) => `\`${statement}\` is said twice.`,
  hint: () => "Keep one of them.",
  page: {
    why: `Two settings of one kind contradict or repeat each other.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  reenroll never
  reenroll after 3 days
  email
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  reenroll never
  email
}
`,
  },
});
