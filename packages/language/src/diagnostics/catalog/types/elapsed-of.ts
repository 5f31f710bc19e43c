import { define } from "../../definition.ts";

export const elapsedOf = define<{ readonly shown: string; readonly type: string }>({
  code: "SEQ2263",
  severity: "error",
  title: "time in something that is no stage",
  message: ({ shown, type }) => `${shown} is ${type}, and time is spent in a stage.`,
  hint: () => "Write `days in bpf.stage`, or `days since` before a date.",
  page: {
    why: "`days in bpf.stage` counts from when the record entered its stage. When any other field got its value, the record does not tell.",
    wrong: `for lead
entity lead { created: datetime }
activity email yields sent, opened, replied
when days in created > 3 -> email
`,
    right: `for lead
entity lead { created: datetime }
activity email yields sent, opened, replied
when days since created > 3 -> email
`,
  },
});
