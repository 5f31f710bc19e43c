import { define } from "../../definition.ts";

export const arithmeticTypes = define<{
  readonly left: string;
  readonly right: string;
  readonly operator: string;
  readonly hint: string | undefined;
}>({
  code: "SEQ2240",
  severity: "error",
  title: "calculation without a meaning",
  message: ({ left, right, operator }) =>
    `${left} and ${right}, and \`${operator}\` has no meaning between them.`,
  hint: ({ hint }) => hint,
  page: {
    why: "Calculations are made with numbers, percents, amounts, dates and lengths of time, in the combinations that have one meaning: an amount times a number is an amount, a date plus a length of time is a date.",
    wrong: `for lead
entity lead { budget: money(USD); spent: money(USD) }
activity email yields sent, opened, replied
when budget * spent > 1000 USD -> email
`,
    right: `for lead
entity lead { budget: money(USD); spent: money(USD) }
activity email yields sent, opened, replied
when budget + spent > 1000 USD -> email
`,
  },
});
