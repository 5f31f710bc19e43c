import { define } from "../../definition.ts";

export const unreachableElse = define<{ because: string | undefined }>({
  code: "SEQ3009",
  severity: "error",
  title: "`else` that nothing reaches",
  message: ({ because }) =>
    because === undefined
      ? "Nothing reaches this `else`: the cases before it cover everything."
      : `Nothing reaches this \`else\`: ${because} always holds where it is asked.`,
  hint: ({ because }) =>
    because === undefined ? "Remove the `else`." : "Remove the `else`, or correct the condition.",
  page: {
    why: `An \`else\` takes what nothing before it took. Where nothing is left, it is never taken.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  match source {
    Web -> email
    Referral -> phone
    else -> meeting
  }
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  match source {
    Web -> email
    Referral -> phone
  }
}
`,
  },
});
