import { define } from "../../definition.ts";

export const choiceBesideNumber = define<{
  readonly whole: string;
  readonly amount: { readonly name: string; readonly kind: string } | undefined;
  readonly stored: string | undefined;
  readonly members: readonly string[];
  readonly type: string;
}>({
  code: "SEQ2221",
  severity: "error",
  title: "choice beside a number",
  message: ({ whole, amount, type }) =>
    amount === undefined
      ? `${whole} is a choice, not ${type === "amount" ? "an" : "a"} ${type}.`
      : `${whole} is a choice; did you mean the ${amount.kind}, \`${amount.name}\`?`,
  hint: ({ whole, stored, members }) =>
    stored === undefined
      ? `${whole} can be ${members.slice(0, 8).join(", ")}${members.length > 8 ? " and others" : ""}.`
      : `The value that is stored so is \`${stored}\`.`,
  page: {
    why: `CRMs often keep a picklist and an amount under nearly the same label, such as "Budget" and "Budget Amount". A choice is compared with its members by name; the numbers that the CRM stores for them never appear.`,
    wrong: `for lead
entity lead { budget: money(USD); budgetStatus: choice { None, Planned, Approved } }
activity email yields sent, opened, replied
when budgetStatus > 1M USD -> email
`,
    right: `for lead
entity lead { budget: money(USD); budgetStatus: choice { None, Planned, Approved } }
activity email yields sent, opened, replied
when budget > 1M USD and budgetStatus = Approved -> email
`,
  },
});
