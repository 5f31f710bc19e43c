import { define } from "../../definition.ts";
import { type Covered, listed } from "./words.ts";

export const coveredCriterion = define<Covered>({
  code: "SEQ3012",
  severity: "error",
  title: "criterion that never decides",
  message: ({ criterion, earlier }) =>
    `${criterion} never decides: ${earlier.length === 0 ? "the criteria before it hold" : `${listed(earlier)} ${earlier.length === 1 ? "holds" : "hold"}`} whenever it does.`,
  hint: () => "Put the narrower criterion first, or remove this one.",
  page: {
    why: `Criteria are tested in the order written, and the first that holds gives the reason for leaving. One that holds only where an earlier one does is never the first.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  exit when budget > 1000 as "large"
  exit when budget > 5000 as "very large"
  email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  exit when budget > 5000 as "very large"
  exit when budget > 1000 as "large"
  email
}
`,
  },
});
