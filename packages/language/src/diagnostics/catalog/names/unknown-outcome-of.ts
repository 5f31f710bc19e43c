import { define } from "../../definition.ts";

export const unknownOutcomeOf = define<{
  step: string;
  outcome: string;
  names: readonly string[];
  suggestion: string | undefined;
}>({
  code: "SEQ2052",
  severity: "error",
  title: "unknown outcome",
  message: ({ step, outcome }) => `\`${step}\` never yields \`${outcome}\`.`,
  hint: ({ names, suggestion }) =>
    suggestion !== undefined
      ? `Did you mean \`${suggestion}\`?`
      : names.length > 0
        ? `It yields ${names.join(", ")}.`
        : "Its activity yields no outcomes.",
  page: {
    why: `What can happen to a step is said by its activity's \`yields\`.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  intro: email
}
scenario "a" for Follow { expect email; after 1 day intro.held }
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  intro: email
}
scenario "a" for Follow { expect email; after 1 day intro.sent }
`,
  },
});
