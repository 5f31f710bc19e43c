import { define } from "../../definition.ts";
import { listed } from "./words.ts";

export const neverHolds = define<{ part: string; beside: readonly string[] }>({
  code: "SEQ3001",
  severity: "error",
  title: "condition that never holds",
  message: ({ part, beside }) =>
    beside.length === 0
      ? `${part} can never hold.`
      : `${part} can never hold together with ${listed(beside)}.`,
  hint: ({ beside }) =>
    beside.length === 0
      ? "Correct it, or remove what depends on it."
      : "Correct one of them; if either is enough, write `or` between them.",
  page: {
    why: `No record could ever meet such a condition, so what depends on it never happens. Mostly an \`or\` was meant, or a sign is the wrong way round.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget > 5000 and budget < 1000 -> meeting else email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget > 5000 or budget < 1000 -> meeting else email
}
`,
  },
});
