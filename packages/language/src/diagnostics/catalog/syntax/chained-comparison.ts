import { define } from "../../definition.ts";

export const chainedComparison = define<object>({
  code: "SEQ1013",
  severity: "error",
  title: "comparisons in a chain",
  message: () => "Comparisons don't chain.",
  hint: () => "Write `x between a and b`, or two comparisons joined by `and`.",
  page: {
    why: `\`1 < x < 5\` means different things in different languages, so Seq has it not at all.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when 1 < budget < 5 -> meeting
}
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
sequence Follow for lead {
  when budget > 1 and budget < 5 -> meeting
}
`,
  },
});
