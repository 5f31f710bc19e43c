import { define } from "../../definition.ts";

export const pastNoStage = define<{ readonly shown: string; readonly type: string }>({
  code: "SEQ2230",
  severity: "error",
  title: "`past` without a stage",
  message: ({ shown, type }) => `${shown} is ${type}, and only a stage can be past another.`,
  hint: () => "Write `bpf.stage past Qualify`, or compare with `>`.",
  page: {
    why: "`past` asks whether the record has gone on from a stage of its process.",
    wrong: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when employees past 10 -> email
`,
    right: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when employees > 10 -> email
`,
  },
});
