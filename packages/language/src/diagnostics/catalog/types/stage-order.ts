import { define } from "../../definition.ts";

export const stageOrder = define<{
  readonly stage: string;
  readonly beside: readonly string[];
  /** Where `past` was asked, what asks whether a record has gone on from all of them. */
  readonly goneOn?: string | undefined;
}>({
  code: "SEQ2228",
  severity: "error",
  title: "stages without an order",
  message: ({ stage, beside }) =>
    `\`${stage}\` stands beside ${beside.map((name) => `\`${name}\``).join(" and ")} in the process, so neither comes before the other.`,
  hint: ({ stage, beside, goneOn }) =>
    goneOn === undefined
      ? `Compare with a stage before or after them, or list those that you mean, as in \`in [${[stage, ...beside].join(", ")}]\`.`
      : `For a record that has gone on from them, whichever it was at, write \`${goneOn}\`.`,
  page: {
    why: "A process may fork into stages of which a record takes one. Between these there is no earlier and no later.",
    wrong: `for lead
entity lead { subject: text }
process Sales on lead { Open -> { Offer, Trial } -> Won }
activity email yields sent, opened, replied
when bpf.stage >= Trial -> email
`,
    right: `for lead
entity lead { subject: text }
process Sales on lead { Open -> { Offer, Trial } -> Won }
activity email yields sent, opened, replied
when bpf.stage > Open -> email
`,
  },
});
