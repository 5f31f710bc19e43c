import { define } from "../../definition.ts";

export const misplacedCriterion = define<{ leaves: string }>({
  code: "SEQ2030",
  severity: "error",
  title: "criterion inside a branch",
  message: ({ leaves }) =>
    `\`${leaves} when\` holds for the whole sequence and can't stand inside a branch.`,
  hint: ({ leaves }) =>
    leaves === "exit"
      ? "Move it to the sequence itself, or write `when … -> exit` here."
      : "Move it to the sequence itself.",
  page: {
    why: `Global criteria are tested always, wherever they stand; inside a branch one would seem to hold there only.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  when budget > 5 -> { exit when budget > 9 }
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  when budget > 5 -> { when budget > 9 -> exit }
}
`,
  },
});
