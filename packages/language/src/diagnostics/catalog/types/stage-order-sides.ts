import { define } from "../../definition.ts";

export const stageOrderSides = define<Record<string, never>>({
  code: "SEQ2229",
  severity: "error",
  title: "order of computed stages",
  message: () => "Stages are compared by order with one stage that is named.",
  hint: () =>
    "Write the record's stage on one side and a stage's name on the other: `bpf.stage >= Close`.",
  page: {
    why: "Whether one of two stages always comes before the other can be told only where one of them is written out.",
    wrong: `for lead
entity lead { subject: text }
process Sales on lead { Open -> Offer -> Won }
activity email yields sent, opened, replied
when (bpf.stage ?? Open) > Open -> email
`,
    right: `for lead
entity lead { subject: text }
process Sales on lead { Open -> Offer -> Won }
activity email yields sent, opened, replied
when bpf.stage > Open -> email
`,
  },
});
