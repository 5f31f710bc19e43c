import { define } from "../../definition.ts";

export const numberBesideMoney = define<{
  readonly shown: string;
  readonly literal: boolean;
  readonly currency: string | undefined;
  readonly example: string;
}>({
  code: "SEQ2225",
  severity: "error",
  title: "number beside an amount",
  message: ({ shown, currency }) =>
    `${shown} is a plain number, and an amount ${currency === undefined ? "of money" : `in ${currency}`} is needed.`,
  hint: ({ shown, literal, currency, example }) =>
    currency === undefined
      ? `The record may be in any currency: say which one is meant, as in \`${example} USD\`.`
      : literal
        ? `Write \`${example} ${currency}\`.`
        : `Multiply an amount by it, as in \`1 ${currency} * ${shown.slice(1, -1)}\`, if that is what it counts.`,
  page: {
    why: "An amount has a currency. Beside a field whose currency is declared, a bare number is taken in that one; beside `money`, where each record brings its own, a bare number would mean something else for each record.",
    wrong: `for lead
entity lead { budget: money }
activity email yields sent, opened, replied
when budget > 1000 -> email
`,
    right: `for lead
entity lead { budget: money }
activity email yields sent, opened, replied
when budget > 1000 USD -> email
`,
  },
});
