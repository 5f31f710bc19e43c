import { define } from "../../definition.ts";

export const ambiguousProcess = define<{
  readonly entity: string;
  readonly names: readonly string[];
  readonly asked: string;
}>({
  code: "SEQ2208",
  severity: "error",
  title: "ambiguous process",
  message: ({ entity, names, asked }) =>
    `\`${entity}\` runs through several processes (${names.join(", ")}), so \`bpf.${asked}\` could be asked of any of them.`,
  hint: ({ names, asked }) => `Name the one you mean: \`bpf.${names[0] ?? ""}.${asked}\`.`,
  page: {
    why: "Several business process flows can be active on one record at the same time, each with a stage of its own.",
    wrong: `for lead
entity lead { subject: text }
process Sales on lead { Open -> Won }
process Service on lead { Asked -> Solved }
activity email yields sent, opened, replied
when bpf.stage = Won -> email
`,
    right: `for lead
entity lead { subject: text }
process Sales on lead { Open -> Won }
process Service on lead { Asked -> Solved }
activity email yields sent, opened, replied
when bpf.Sales.stage = Won -> email
`,
  },
});
