import { define } from "../../definition.ts";

export const templateByName = define<{ shown: string; example: string; isDefault: boolean }>({
  code: "SEQ2061",
  severity: "error",
  title: "template not given by its name",
  message: ({ shown, isDefault }) =>
    isDefault
      ? "A parameter for a template has no default."
      : `${shown} is not the name of a template.`,
  hint: ({ example, isDefault }) =>
    isDefault
      ? "Each step names its own template, or the type ends in `?`."
      : `Write a declared name alone: \`${example}\`.`,
  page: {
    why: `A template speaks of the fields of one entity, so each step says by its name which one it means; the name of a template stands there alone, without quotes.`,
    wrong: `entity lead { name: text }
activity email(template: template) yields sent
template welcome for lead from "./welcome.md"
sequence Follow for lead { first: email(template = "welcome"); then: email(template = welcome) }
`,
    right: `entity lead { name: text }
activity email(template: template) yields sent
template welcome for lead from "./welcome.md"
sequence Follow for lead { email(template = welcome) }
`,
    beside: {
      "welcome.md": "subject: Welcome, {name}\n\nGood to have you with us.\n",
    },
  },
});
