import { define } from "../../definition.ts";

export const declaredTwice = define<{ what: string; name: string }>({
  code: "SEQ2002",
  severity: "error",
  title: "declared twice",
  message: ({ what, name }) => `The ${what} \`${name}\` is declared twice.`,
  hint: () => "Remove one of the two, or give it another name.",
  page: {
    why: `A name means one thing wherever it is in sight.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
activity email
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
`,
  },
});
