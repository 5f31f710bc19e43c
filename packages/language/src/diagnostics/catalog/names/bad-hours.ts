import { define } from "../../definition.ts";

const problems = {
  reversed: [
    "These hours end before they begin.",
    "Hours over midnight are two: up to 24:00, and from 00:00 of the next day.",
  ],
  empty: ["These hours end when they begin.", "A whole day is written `00:00..24:00`."],
  overlapping: [
    "These hours overlap with others of the same day.",
    "Say each hour once: join the two, or let one end where the other begins.",
  ],
} as const;

export const badHours = define<{ problem: "reversed" | "empty" | "overlapping" }>({
  code: "SEQ2012",
  severity: "error",
  title: "impossible hours",
  message: ({ problem }) => problems[problem][0],
  hint: ({ problem }) => problems[problem][1],
  page: {
    why: `Open hours begin before they end, and each hour is said once.`,
    wrong: `calendar Office { Mon..Fri 17:00..09:00 }
`,
    right: `calendar Office { Mon..Fri 09:00..17:00 }
`,
  },
});
