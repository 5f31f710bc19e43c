import { define } from "../../definition.ts";

export const unordered = define<{ readonly shown: string; readonly kind: "choice" | "bool" }>({
  code: "SEQ2227",
  severity: "error",
  title: "order where there is none",
  message: ({ shown, kind }) =>
    kind === "choice"
      ? `${shown} is a choice, and choices have no order.`
      : `${shown} is true or false, which have no order.`,
  hint: ({ kind }) =>
    kind === "choice" ? "List the members that you mean: `in [A, B]`." : "Ask with `=` or `!=`.",
  page: {
    why: "The order in which a CRM lists the members of a choice says nothing about them. Which members count is written out, so that a new one doesn't slip in.",
    wrong: `for lead
entity lead { rating: choice { Hot, Warm, Cold } }
activity email yields sent, opened, replied
when rating > Cold -> email
`,
    right: `for lead
entity lead { rating: choice { Hot, Warm, Cold } }
activity email yields sent, opened, replied
when rating in [Hot, Warm] -> email
`,
  },
});
