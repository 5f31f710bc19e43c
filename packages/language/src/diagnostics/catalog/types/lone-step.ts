import { define } from "../../definition.ts";

export const loneStep = define<{ readonly step: string; readonly outcomes: readonly string[] }>({
  code: "SEQ2211",
  severity: "error",
  title: "step without an outcome",
  message: ({ step }) => `\`${step}\` is a step, and only its outcomes can be asked for.`,
  hint: ({ step, outcomes }) =>
    outcomes.length === 0
      ? "Its activity reports no outcome that could be asked for."
      : `Write ${outcomes
          .slice(0, 8)
          .map((outcome) => `\`${step}.${outcome}\``)
          .join(", ")}.`,
  page: {
    why: "A named step can be asked what became of it, and only that: each outcome that its activity yields is true or false.",
    wrong: `for lead
entity lead { subject: text }
activity email yields sent, opened, replied
intro: email
when intro -> email
`,
    right: `for lead
entity lead { subject: text }
activity email yields sent, opened, replied
intro: email
when intro.opened -> email
`,
  },
});
