import { define } from "../../definition.ts";

export const templatePrivate = define<{ field: string; template: string }>({
  code: "SEQ2063",
  severity: "warning",
  title: "private field in a template",
  message: ({ field, template }) =>
    `The template \`${template}\` shows \`${field}\`, which is private.`,
  hint: () => "What is private would leave in a mail; take it out, or don't call it private.",
  page: {
    why: `Private fields are kept out of explanations, histories and logs. A template sends what it shows to somebody outside.`,
    wrong: `entity lead { name: text; private notes: text? }
activity email(template: template) yields sent
template welcome for lead from "./private.md"
sequence Follow for lead { email(template = welcome) }
`,
    right: `entity lead { name: text; private notes: text? }
activity email(template: template) yields sent
template welcome for lead from "./welcome.md"
sequence Follow for lead { email(template = welcome) }
`,
    beside: {
      "welcome.md": "subject: Welcome, {name}\n\nGood to have you with us.\n",
      "private.md": "subject: Welcome, {name}\n\nWe noted: {notes}\n",
    },
  },
});
