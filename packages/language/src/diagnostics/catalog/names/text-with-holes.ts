import { define } from "../../definition.ts";

export const textWithHoles = define<{ what: string }>({
  code: "SEQ2016",
  severity: "error",
  title: "fixed text expected",
  message: ({ what }) => `${what} is a fixed text; values can't be inserted.`,
  hint: () => "Write a plain brace as `\\{`.",
  page: {
    why: `Reasons, paths and the CRM's names are the same for every record.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  exit as "no {name}"
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  exit as "no budget"
}
`,
  },
});
