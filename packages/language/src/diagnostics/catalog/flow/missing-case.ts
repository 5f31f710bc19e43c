import { define } from "../../definition.ts";
import { cases } from "./words.ts";

export const missingCase = define<{ subject: string; missing: readonly string[] }>({
  code: "SEQ3010",
  severity: "error",
  title: "missing case",
  message: ({ subject, missing }) =>
    `This \`match\` says nothing of ${cases(missing)} for \`${subject}\`.`,
  hint: ({ missing }) =>
    missing.length > 5 || missing.some((name) => name.startsWith("`"))
      ? "Add a case for each, or an `else`."
      : `Add \`${missing.join(", ")} -> …\`, or an \`else\`.`,
  page: {
    why: `A \`match\` over a choice, a stage or a bool names every value or has an \`else\`, so that a value added to the CRM later is not forgotten in silence. Where the value may be missing, that is a case as well.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  match rating {
    Hot -> phone
    Warm -> email
  }
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  match rating {
    Hot -> phone
    Warm -> email
    Cold, missing -> exit
  }
}
`,
  },
});
