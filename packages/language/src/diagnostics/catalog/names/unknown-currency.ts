import { define } from "../../definition.ts";

export const unknownCurrency = define<{ code: string; suggestion: string | undefined }>({
  code: "SEQ2007",
  severity: "error",
  title: "unknown currency",
  message: ({ code }) => `\`${code}\` is no currency.`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "Write the three letters of a currency, such as USD or EUR."
      : `Did you mean \`${suggestion}\`?`,
  page: {
    why: `Amounts are exact, in a currency that everybody agrees on.`,
    wrong: `entity lead { budget: money(USX) }
`,
    right: `entity lead { budget: money(USD) }
`,
  },
});
