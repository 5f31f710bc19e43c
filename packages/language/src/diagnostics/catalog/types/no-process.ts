import { define } from "../../definition.ts";

export const noProcess = define<{ readonly entity: string }>({
  code: "SEQ2209",
  severity: "error",
  title: "no process",
  message: ({ entity }) => `\`${entity}\` has no business process, so it has no stage.`,
  hint: ({ entity }) =>
    `Declare one, as in \`process Sales on ${entity} { Open -> Won }\`, or use the vocabulary that does.`,
  page: {
    why: "`bpf` asks for the record's place in a business process flow. Which stages there are is declared with the process.",
    wrong: `for lead
entity lead { subject: text }
activity email yields sent, opened, replied
when bpf.stage = Won -> email
`,
    right: `for lead
entity lead { subject: text }
process Sales on lead { Open -> Won }
activity email yields sent, opened, replied
when bpf.stage = Won -> email
`,
  },
});
