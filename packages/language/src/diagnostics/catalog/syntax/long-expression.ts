import { define } from "../../definition.ts";

export const longExpression = define<{ most: number }>({
  code: "SEQ1015",
  severity: "error",
  title: "expression too long",
  message: ({ most }) => `This expression has more than ${most} operators.`,
  hint: () => "Split it into rules; a list of values is shorter with `in [ ]`.",
  page: {
    why: `A condition that long can't be reviewed. Lists are for many values, rules for parts with a name.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when ${Array.from({ length: 1_100 }, (_, i) => `budget = ${i}`).join(" or ")} -> meeting
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget in [1, 2, 3] -> meeting
}
`,
  },
});
