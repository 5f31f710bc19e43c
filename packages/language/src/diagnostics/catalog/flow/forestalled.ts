import { define } from "../../definition.ts";
import { listed } from "./words.ts";

export const forestalled = define<{ condition: string; criteria: readonly string[] }>({
  code: "SEQ3006",
  severity: "warning",
  title: "condition that an exit criterion forestalls",
  message: ({ condition, criteria }) =>
    criteria.length === 0
      ? `${condition} never holds here: the global criteria come first.`
      : `${condition} never holds here: ${listed(criteria)} ${criteria.length === 1 ? "comes" : "come"} first.`,
  hint: () =>
    "Global criteria are tested first, wherever they stand; remove this branch or the criterion.",
  page: {
    why: `A record that meets an exit criterion or a goal leaves before anything else is asked, so what is done for just those records is never done.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  exit when doNotEmail
  when doNotEmail -> phone else email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  exit when doNotEmail
  email
}
`,
  },
});
