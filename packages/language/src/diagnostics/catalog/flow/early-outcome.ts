import { define } from "../../definition.ts";

export const earlyOutcome = define<{ step: string; outcome: string }>({
  code: "SEQ3018",
  severity: "error",
  title: "outcome asked before its step",
  message: ({ step, outcome }) =>
    `\`${step}.${outcome}\` can't be true here: \`${step}\` has not run yet.`,
  hint: ({ step }) => `Move this below \`${step}\`, or ask for another step.`,
  page: {
    why: `A step that hasn't run has no outcome. Before it, its outcomes are false for every record.`,
    wrong: `entity lead { name: text }
activity email(template: text = "default") yields sent, replied
activity phone
sequence Follow for lead {
  when intro.replied -> phone
  intro: email
}
`,
    right: `entity lead { name: text }
activity email(template: text = "default") yields sent, replied
activity phone
sequence Follow for lead {
  intro: email
  when intro.replied -> phone
}
`,
  },
});
