import { define } from "../../definition.ts";

export const noCondition = define<{
  readonly shown: string;
  readonly type: string;
  readonly example: string | undefined;
}>({
  code: "SEQ2233",
  severity: "error",
  title: "not a condition",
  message: ({ shown, type }) => `${shown} is ${type}, not a condition.`,
  hint: ({ example }) =>
    example === undefined
      ? "Compare it with something."
      : `Compare it with something, as in \`${example}\`.`,
  page: {
    why: "A condition is true or false. A text, a number or a choice becomes one by being compared.",
    wrong: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when employees -> email
`,
    right: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when employees > 0 -> email
`,
  },
});
