import { define } from "../../definition.ts";

export const negateType = define<{ readonly shown: string; readonly type: string }>({
  code: "SEQ2243",
  severity: "error",
  title: "minus before no number",
  message: ({ shown, type }) => `${shown} is ${type}, which has no negative.`,
  hint: () =>
    "A minus stands before numbers, percents, amounts and lengths of time; before a condition stands `not`.",
  page: {
    why: "The minus turns the sign of what can be counted.",
    wrong: `for lead
entity lead { won: bool }
activity email yields sent, opened, replied
when -won = true -> email
`,
    right: `for lead
entity lead { won: bool }
activity email yields sent, opened, replied
when not won -> email
`,
  },
});
