import { define } from "../../definition.ts";

export const splitWeight = define<object>({
  code: "SEQ3017",
  severity: "error",
  title: "way that nobody takes",
  message: () => "A way of 0% is never taken.",
  hint: () => "Remove it, or give it a share.",
  page: {
    why: `A \`split\` sends a share of the records each way.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  split test { 100% -> email; 0% -> exit }
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  split test { 90% -> email; 10% -> exit }
}
`,
  },
});
