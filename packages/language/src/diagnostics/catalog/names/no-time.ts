import { define } from "../../definition.ts";

export const noTime = define<{ shown: string }>({
  code: "SEQ2054",
  severity: "error",
  title: "wait that does not wait",
  message: ({ shown }) => `${shown} is no time to wait.`,
  hint: () => "Write a length of time above zero, such as `3 days`, or leave the wait out.",
  page: {
    why: `A wait of no time, or of less, changes nothing; most often a number was meant to be another.`,
    wrong: `entity lead { name: text }
activity email yields sent, opened, replied
sequence Follow for lead {
  wait 0 days
  email
}
`,
    right: `entity lead { name: text }
activity email yields sent, opened, replied
sequence Follow for lead {
  wait 3 days
  email
}
`,
  },
});
