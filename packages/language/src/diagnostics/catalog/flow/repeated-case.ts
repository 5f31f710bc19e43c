import { define } from "../../definition.ts";

export const repeatedCase = define<{ words: string }>({
  code: "SEQ3011",
  severity: "error",
  title: "repeated case",
  message: ({ words }) => `An earlier case takes \`${words}\` already.`,
  hint: () => "Remove one of the two.",
  page: {
    why: `The first case that fits is taken, so a value that is named again never gets there.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  match source {
    Web -> email
    Referral, Web -> phone
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
