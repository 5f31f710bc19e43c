import { define } from "../../definition.ts";

export const differentCurrencies = define<{
  readonly shown: string;
  readonly one: string | undefined;
  /** Undefined where a place asks for an amount. */
  readonly beside: string | undefined;
  readonly other: string | undefined;
  /** The currency to write a literal in. */
  readonly written: string | undefined;
}>({
  code: "SEQ2226",
  severity: "error",
  title: "different currencies",
  message: ({ shown, one, beside, other }) =>
    beside === undefined
      ? `${shown} is in ${one ?? "any currency"}, and an amount in ${other ?? "any currency"} is needed.`
      : `${shown} is in ${one ?? "any currency"} and ${beside} in ${other ?? "any currency"}.`,
  hint: ({ written }) =>
    written === undefined
      ? "Without a rate they say nothing of each other; a field that is declared as `money`, without a currency, goes by the service's rates."
      : `Write the amount in ${written}.`,
  page: {
    why: "Which of two amounts is larger depends on the rate of the day, and a sequence never guesses one. Where the record carries its own currency, declare the field as `money`: then the service supplies the rates.",
    wrong: `for lead
entity lead { budget: money(USD) }
activity email yields sent, opened, replied
when budget > 1000 EUR -> email
`,
    right: `for lead
entity lead { budget: money(USD) }
activity email yields sent, opened, replied
when budget > 1000 USD -> email
`,
  },
});
