import { define } from "../../definition.ts";

export const tooManyErrors = define<{ most: number }>({
  code: "SEQ1018",
  severity: "error",
  title: "too many mistakes",
  message: ({ most }) => `There are more than ${most} mistakes; the rest is left out.`,
  hint: () => "Mend the first ones: the others may go with them.",
  page: {
    why: `A list of hundreds helps nobody, and mostly has one cause.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
${"use missing\n".repeat(110)}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
`,
  },
});
