import { define } from "../../definition.ts";
import { type Because, reasons } from "./words.ts";

export const deadBranch = define<{ condition: string; because: readonly Because[] }>({
  code: "SEQ3005",
  severity: "error",
  title: "branch that is never taken",
  message: ({ condition, because }) => {
    const reason = because.length === 0 ? "" : `: ${reasons(because, "every such record")}`;
    return `${condition} can never hold here${reason}.`;
  },
  hint: ({ because }) =>
    because.some(({ holds }) => !holds)
      ? "Put the narrower condition first, or remove this branch."
      : "Remove this branch, or correct the condition.",
  page: {
    why: `Branches are tried from the top, and the first that fits is taken. Within a branch its own condition still holds, until a step or a wait gives the record time to change.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget > 1000 -> meeting
  else when budget > 5000 -> phone
  else email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget > 5000 -> phone
  else when budget > 1000 -> meeting
  else email
}
`,
  },
});
