import { define } from "../../definition.ts";
import { listed } from "./words.ts";

export const partNever = define<{ part: string; beside: readonly string[] }>({
  code: "SEQ3003",
  severity: "error",
  title: "part of a condition that never holds",
  message: ({ part, beside }) =>
    beside.length === 0
      ? `${part} can never hold here, so this part of the condition does nothing.`
      : `${part} can never hold together with ${listed(beside)}, so this part of the condition does nothing.`,
  hint: () => "Correct it, or leave this part out.",
  page: {
    why: `The condition as a whole may hold, but one part of it never does: leaving that part out would change nothing, so something else was meant.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when rating = Hot or (budget > 5000 and budget < 1000) -> meeting else email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when rating = Hot or (budget > 1000 and budget < 5000) -> meeting else email
}
`,
  },
});
