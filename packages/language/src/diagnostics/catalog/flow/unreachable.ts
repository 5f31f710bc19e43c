import { define } from "../../definition.ts";

export const unreachable = define<object>({
  code: "SEQ3008",
  severity: "error",
  title: "statement that nothing reaches",
  message: () => "Nothing reaches this: every way before it has left the sequence.",
  hint: () => "Remove it, or move it before what leaves.",
  page: {
    why: `After \`exit\` or \`advance to\` a record is no longer in the sequence. The same goes for a \`when\` or \`match\` whose branches all leave.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget > 5000 -> meeting
  exit
  email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when budget > 5000 -> meeting
  email
  exit
}
`,
  },
});
