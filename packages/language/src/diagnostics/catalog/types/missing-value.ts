import { define } from "../../definition.ts";

export const missingValue = define<{
  readonly written: string;
  readonly question: string | undefined;
}>({
  code: "SEQ2232",
  severity: "error",
  title: "missing as a value",
  message: ({ written }) =>
    `\`${written}\` stands for no value, so nothing can be compared or reckoned with it.`,
  hint: ({ question }) =>
    question === undefined ? "Ask with `is missing` or `is present`." : `Write \`${question}\`.`,
  page: {
    why: "A comparison with a missing value never holds, so a comparison with `missing` would not either. Whether a value is there is a question of its own.",
    wrong: `for lead
entity lead { region: text? }
activity email yields sent, opened, replied
when region = missing -> email
`,
    right: `for lead
entity lead { region: text? }
activity email yields sent, opened, replied
when region is missing -> email
`,
  },
});
