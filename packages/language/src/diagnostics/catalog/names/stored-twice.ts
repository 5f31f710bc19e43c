import { define } from "../../definition.ts";

export const storedTwice = define<{ value: string; other: string }>({
  code: "SEQ2008",
  severity: "error",
  title: "stored value used twice",
  message: ({ value, other }) => `The stored value ${value} already belongs to \`${other}\`.`,
  hint: () => "Each member and each stage has a stored value of its own.",
  page: {
    why: `Raw records hold stored values; one that means two members can't be read.`,
    wrong: `choice Rating { Hot = 1, Warm = 1 }
`,
    right: `choice Rating { Hot = 1, Warm = 2 }
`,
  },
});
