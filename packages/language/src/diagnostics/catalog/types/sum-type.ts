import { define } from "../../definition.ts";

export const sumType = define<{
  readonly shown: string;
  readonly type: string;
  readonly open: boolean;
}>({
  code: "SEQ2275",
  severity: "error",
  title: "sum of what does not add up",
  message: ({ shown, type, open }) =>
    open
      ? `${shown} is ${type}, so its rows may be in different currencies.`
      : `${shown} is ${type}, which does not add up.`,
  hint: ({ open }) =>
    open
      ? "Sum a field whose currency is declared, as in `money(USD)`."
      : "Sum a number, a percent, an amount or a length of time.",
  page: {
    why: "A sum is made of numbers, percents, amounts in one currency, or lengths of time.",
    wrong: `for lead
entity line { title: text; price: money(USD) }
entity lead { lines: [line] }
activity email yields sent, opened, replied
when sum(lines.title) > 3 -> email
`,
    right: `for lead
entity line { title: text; price: money(USD) }
entity lead { lines: [line] }
activity email yields sent, opened, replied
when sum(lines.price) > 3 USD -> email
`,
  },
});
