import { define } from "../../definition.ts";

export const unusedTemplate = define<{ name: string }>({
  code: "SEQ2064",
  severity: "hint",
  title: "template that nothing sends",
  message: ({ name }) => `No step sends the template \`${name}\`.`,
  hint: () => "Name it in a step, or take the declaration out.",
  page: {
    why: `A template that no sequence of the project names is never sent. Perhaps a step names another one by mistake.`,
    wrong: `entity lead { name: text }
activity email(template: template) yields sent
template welcome for lead from "./welcome.md"
template reminder for lead from "./welcome.md"
sequence Follow for lead { email(template = welcome) }
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
