import { define } from "../../definition.ts";

export const unknownOutcome = define<{
  readonly outcome: string;
  readonly activity: string;
  readonly outcomes: readonly string[];
  readonly suggestion: string | undefined;
}>({
  code: "SEQ2212",
  severity: "error",
  title: "unknown outcome",
  message: ({ outcome, activity }) => `\`${activity}\` has no outcome \`${outcome}\`.`,
  hint: ({ suggestion, outcomes }) =>
    suggestion !== undefined
      ? `Did you mean \`${suggestion}\`?`
      : outcomes.length === 0
        ? "It yields none."
        : `It yields ${outcomes.join(", ")}.`,
  page: {
    why: "An activity reports the outcomes that its declaration lists after `yields`. Any other would never be reported.",
    wrong: `for lead
entity lead { subject: text }
activity email yields sent, opened, replied
intro: email
when intro.openned -> email
`,
    right: `for lead
entity lead { subject: text }
activity email yields sent, opened, replied
intro: email
when intro.opened -> email
`,
  },
});
