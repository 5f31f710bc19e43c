import { define } from "../../definition.ts";

export const positionalArgument = define<{ name: string | undefined }>({
  code: "SEQ2023",
  severity: "error",
  title: "argument without a name",
  message: () => "Arguments are given by name.",
  hint: ({ name }) => (name === undefined ? undefined : `Write \`${name} = …\`.`),
  page: {
    why: `A reader of \`email("a")\` can't know what the text is for.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email("a")
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email(template = "a")
}
`,
  },
});
