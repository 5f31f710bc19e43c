import { define } from "../../definition.ts";

export const circularRule = define<{ name: string; by: readonly string[] }>({
  code: "SEQ2014",
  severity: "error",
  title: "rule that builds on itself",
  message: ({ name, by }) =>
    by.length === 0
      ? `The rule \`${name}\` builds on itself.`
      : `The rule \`${name}\` builds on itself, by way of ${by
          .slice(0, 8)
          .map((rule) => `\`${rule}\``)
          .join(" and ")}${by.length > 8 ? " and others" : ""}.`,
  hint: ({ by }) => `Write ${by.length === 0 ? "" : "in one of them "}what it asks of the record.`,
  page: {
    why: `What a rule means would depend on what it means.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
rule a for lead = b
rule b for lead = a
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
rule a for lead = b
rule b for lead = budget > 1
`,
  },
});
