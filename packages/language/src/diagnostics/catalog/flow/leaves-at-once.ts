import { define } from "../../definition.ts";
import { listed } from "./words.ts";

export const leavesAtOnce = define<{ enroll: string; criteria: readonly string[] }>({
  code: "SEQ3015",
  severity: "warning",
  title: "sequence that every record leaves at once",
  message: ({ enroll, criteria }) =>
    criteria.length === 0
      ? `Every record that ${enroll} lets in leaves at once, by the global criteria.`
      : `Every record that ${enroll} lets in leaves at once, by ${listed(criteria)}.`,
  hint: () => "Correct one of them: what may enter should be able to stay.",
  page: {
    why: `Global criteria are tested before anything else. If they hold for whatever may enter, nothing of the sequence ever happens.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  enroll when budget > 5000
  exit when budget > 1000
  email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  enroll when budget > 5000
  exit when budget < 1000
  email
}
`,
  },
});
