import { define } from "../../definition.ts";

export const alwaysHolds = define<{ part: string }>({
  code: "SEQ3002",
  severity: "warning",
  title: "condition that always holds",
  message: ({ part }) => `${part} holds for every record.`,
  hint: () => "Correct it, or remove the condition and keep what it leads to.",
  page: {
    why: `A condition that every record meets decides nothing. A value that may be missing meets \`!=\`, \`not in\` and \`not\`, since those are exact negations.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when rating != Hot or rating != Cold -> email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  when rating != Hot and rating != Cold -> email
}
`,
  },
});
