import { define } from "../../definition.ts";

export const badCount = define<{
  what: string;
  written: string;
  least: number;
  most: number;
}>({
  code: "SEQ2043",
  severity: "error",
  title: "impossible number",
  message: ({ what, written }) => `\`${written}\` can't be a ${what}.`,
  hint: ({ least, most }) =>
    `Write a whole number from ${least} to ${most.toLocaleString("en-US")}.`,
  page: {
    why: `Rounds, limits and business days are counted in whole numbers.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  repeat up to 0 times { email; wait 1 day }
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  repeat up to 2 times { email; wait 1 day }
}
`,
  },
});
