import { define } from "../../definition.ts";

export const onlyCriteria = define<object>({
  code: "SEQ2033",
  severity: "error",
  title: "only criteria belong here",
  message: () => "An `exits` block holds `exit when` and `goal when`, nothing else.",
  hint: () => "Steps and branches belong in a sequence.",
  page: {
    why: `Shared criteria are included by many sequences; they say when to leave, not what to do.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
exits Standard for lead { email }
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
exits Standard for lead { exit when budget > 5 }
`,
  },
});
