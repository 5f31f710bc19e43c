import { define } from "../../definition.ts";

export const setMissing = define<{
  name: string;
  of: "field" | "parameter";
  certain: boolean;
  example: string;
}>({
  code: "SEQ2038",
  severity: "error",
  title: "value that may be missing",
  message: ({ name, certain }) =>
    certain
      ? `\`${name}\` always has a value, so it can't be missing.`
      : `\`${name}\` always has a value, and this one may be missing.`,
  hint: ({ of, certain, example }) =>
    certain
      ? `Give a value, or declare the ${of} with \`?\`.`
      : `Add what stands in for a missing value, as in \`… ?? ${example}\`, or declare the ${of} with \`?\`.`,
  page: {
    why: `A field without \`?\` always has a value.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  set name = missing
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  set budget = missing
}
`,
  },
});
