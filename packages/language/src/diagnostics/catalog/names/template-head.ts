import { define } from "../../definition.ts";

/** What is wrong with a template's beginning. */
const problems = {
  "no subject": () => "This template has no subject.",
  "no body": () => "This template has a subject and no text.",
  "no empty line": () => "The text of this template begins right under its subject.",
  unknown: (name: string) => `A template has no line \`${name}:\` before its text.`,
  repeated: (name: string) => `This template has a second line \`${name}:\`.`,
};

export const templateHead = define<{
  problem: keyof typeof problems;
  /** The word before the colon. */
  name?: string;
}>({
  code: "SEQ2060",
  severity: "error",
  title: "first lines of a template",
  message: ({ problem, name }) => problems[problem](name ?? "subject"),
  hint: () => "A template begins with a line `subject: …`, then an empty line, then its text.",
  page: {
    why: `The first line of a template is the subject of the mail, and an empty line parts it from the text. A \`from:\` or a \`cc:\` there would be sent to nobody: who gets a mail is for the service to say.`,
    wrong: `entity lead { name: text }
activity email(template: template) yields sent
template welcome for lead from "./no-subject.md"
sequence Follow for lead { email(template = welcome) }
`,
    right: `entity lead { name: text }
activity email(template: template) yields sent
template welcome for lead from "./welcome.md"
sequence Follow for lead { email(template = welcome) }
`,
    beside: {
      "welcome.md": "subject: Welcome, {name}\n\nGood to have you with us.\n",
      "no-subject.md": "Good to have you with us, {name}.\n",
    },
  },
});
