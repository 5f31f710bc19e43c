import { define } from "../../definition.ts";

export const moneyPlusNumber = define<{
  readonly shown: string;
  readonly money: string;
  readonly suggested: string | undefined;
}>({
  code: "SEQ2241",
  severity: "error",
  title: "amount plus a plain number",
  message: ({ shown, money }) =>
    `${money} is an amount and ${shown} a plain number, which do not add up.`,
  hint: ({ suggested }) =>
    suggested === undefined
      ? "Say in which currency the number is meant."
      : `Write \`${suggested}\`.`,
  page: {
    why: "A sum of money has a currency, so everything in it needs one. Only in a comparison is a bare number beside an amount taken in its currency.",
    wrong: `for lead
entity lead { budget: money(USD) }
activity email yields sent, opened, replied
when budget + 500 > 1000 USD -> email
`,
    right: `for lead
entity lead { budget: money(USD) }
activity email yields sent, opened, replied
when budget + 500 USD > 1000 USD -> email
`,
  },
});
