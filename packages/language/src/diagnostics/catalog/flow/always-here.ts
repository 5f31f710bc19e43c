import { define } from "../../definition.ts";
import { type Because, reasons } from "./words.ts";

export const alwaysHere = define<{ condition: string; because: readonly Because[] }>({
  code: "SEQ3007",
  severity: "warning",
  title: "condition that always holds where it is asked",
  message: ({ condition, because }) => {
    const reason = because.length === 0 ? "" : `: ${reasons(because, "every other record")}`;
    return `${condition} always holds here${reason}.`;
  },
  hint: ({ because }) =>
    because.some(({ holds }) => !holds)
      ? "Write `else` alone, or correct the condition."
      : "Leave the condition out, or correct it.",
  page: {
    why: `What led here decides the condition already. It works, but a reader looks for the case in which it does not hold.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget is missing -> email
  else when budget is present -> phone
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget is missing -> email
  else phone
}
`,
  },
});
