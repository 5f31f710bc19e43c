import { define } from "../../definition.ts";

export const quotedValue = define<{
  readonly written: string;
  readonly beside: string | undefined;
  readonly type: string;
}>({
  code: "SEQ2223",
  severity: "error",
  title: "value in quotes",
  message: ({ beside, type }) =>
    `${beside === undefined ? `This place asks for ${type}` : `${beside} is ${type}`}, and what stands in quotes is a text.`,
  hint: ({ written }) => `Write \`${written}\`, without quotes.`,
  page: {
    why: "Numbers, amounts, dates and times are written as they are. In quotes, they would be text, which is neither larger nor later than anything.",
    wrong: `for lead
entity lead { created: date }
activity email yields sent, opened, replied
when created > "2026-01-31" -> email
`,
    right: `for lead
entity lead { created: date }
activity email yields sent, opened, replied
when created > 2026-01-31 -> email
`,
  },
});
