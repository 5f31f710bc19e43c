import { define } from "../../definition.ts";

export const numberBesidePercent = define<{
  readonly shown: string;
  /** The likeliest first. */
  readonly suggested: readonly string[];
}>({
  code: "SEQ2224",
  severity: "error",
  title: "number beside a percent",
  message: ({ shown }) => `${shown} is a number, and a percent is needed.`,
  hint: ({ suggested: [first, second] }) =>
    first === undefined
      ? "Write a percent, as in `20%`."
      : second === undefined
        ? `Write \`${first}\`.`
        : `Write \`${first}\`, or \`${second}\` if so little is meant.`,
  page: {
    why: "Twenty percent is held as 20 by some systems and as 0.2 by others. Written as `20%` it can only mean one thing.",
    wrong: `for lead
entity lead { probability: percent }
activity email yields sent, opened, replied
when probability > 20 -> email
`,
    right: `for lead
entity lead { probability: percent }
activity email yields sent, opened, replied
when probability > 20% -> email
`,
  },
});
