import { define } from "../../definition.ts";

export const reservedName = define<{ word: string }>({
  code: "SEQ1017",
  severity: "error",
  title: "reserved word as a name",
  message: ({ word }) => `\`${word}\` has a meaning of its own and can't be a name here.`,
  hint: () => "Write it in backquotes.",
  page: {
    why: `Words that begin statements are reserved. In backquotes any word is a name.`,
    wrong: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
rule match for lead = budget > 1000
`,
    right: `entity lead { budget: number?; name: text }
activity email(template: text = "default")
activity meeting
rule \`match\` for lead = budget > 1000
`,
  },
});
