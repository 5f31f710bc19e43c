import { define } from "../../definition.ts";

export const splitSum = define<{ sum: string }>({
  code: "SEQ3016",
  severity: "error",
  title: "percentages don't add up",
  message: ({ sum }) => `The percentages add up to ${sum}%, not to 100%.`,
  hint: () => "Change the shares, so that every record goes one way.",
  page: {
    why: `Every record takes one of the ways.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  split test { 50% -> email; 40% -> exit }
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  split test { 50% -> email; 50% -> exit }
}
`,
  },
});
