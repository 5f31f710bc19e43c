import { define } from "../../definition.ts";
import { type Covered } from "./words.ts";

export const coveredByShared = define<Covered & { block: string }>({
  code: "SEQ3013",
  severity: "warning",
  title: "criterion that a shared one covers",
  message: ({ criterion, block }) =>
    `${criterion} never decides: the shared criteria of \`${block}\` hold whenever it does.`,
  hint: () => "Remove it, unless its reason matters; then include the shared criteria after it.",
  page: {
    why: `Shared criteria are tested where they are included, and those that hold everywhere come first of all. What they cover needs no criterion of its own; having one works, but its reason is never given.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
exits Standard for lead { exit when doNotEmail as "opted out" }
sequence Follow for lead {
  include Standard
  exit when doNotEmail and source = Web
  email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
exits Standard for lead { exit when doNotEmail as "opted out" }
sequence Follow for lead {
  include Standard
  email
}
`,
  },
});
