import { define } from "../../definition.ts";
import { type Because, listed } from "./words.ts";

export const nobodyEnters = define<{
  condition: string;
  enrolls: boolean;
  because: readonly Because[];
}>({
  code: "SEQ3014",
  severity: "error",
  title: "sequence that no record may enter",
  message: ({ condition, enrolls, because }) => {
    const others =
      because.length === 0 ? "the conditions before it" : listed(because.map(({ words }) => words));
    return enrolls
      ? `No record may enter: ${condition} can never hold together with ${others}.`
      : `No record may enter: ${condition} keeps out whatever ${others} lets in.`;
  },
  hint: ({ enrolls }) =>
    enrolls
      ? "All `enroll when` must hold; if either is enough, write one with `or`."
      : "Correct one of them.",
  page: {
    why: `All conditions for entering have to hold, and none of those that keep a record out. Where that can't be, the sequence never runs.`,
    wrong: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  enroll when rating = Hot
  enroll when rating = Warm
  email
}
`,
    right: `entity lead { budget: number?; rating: choice { Hot, Warm, Cold }?; source: choice { Web, Referral }; doNotEmail: bool }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, replied
activity meeting
activity phone
sequence Follow for lead {
  enroll when rating = Hot or rating = Warm
  email
}
`,
  },
});
