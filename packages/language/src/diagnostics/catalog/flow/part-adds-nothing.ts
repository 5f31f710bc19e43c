import { define } from "../../definition.ts";

export const partAddsNothing = define<{
  part: string;
  beside: string | undefined;
  within: "and" | "or";
  always: boolean;
}>({
  code: "SEQ3004",
  severity: "warning",
  title: "part of a condition that adds nothing",
  message: ({ part, beside, within, always }) => {
    if (part === beside) return `${part} is asked twice.`;
    if (always) return `${part} adds nothing: it holds for every record.`;
    const other = beside ?? "the rest of the condition";
    return within === "and"
      ? `${part} adds nothing: it holds whenever ${other} does.`
      : `${part} adds nothing: whenever it holds, ${other} does too.`;
  },
  hint: () => "Leave it out, or correct it.",
  page: {
    why: `What the rest of the condition says already is harmless, but hints that another value was meant.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget > 5000 and budget > 1000 -> meeting else email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget > 5000 -> meeting else email
}
`,
  },
});
