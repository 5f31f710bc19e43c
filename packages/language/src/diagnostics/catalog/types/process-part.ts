import { define } from "../../definition.ts";

export const processPart = define<{
  readonly shown: string;
  readonly prefix: string;
  readonly alone: boolean;
  /** A name that stands where one of a process would. */
  readonly process: string | undefined;
  readonly entity: string;
  readonly names: readonly string[];
  readonly near: string | undefined;
  /** Where a stage stands behind the dot. */
  readonly stage: string | undefined;
}>({
  code: "SEQ2210",
  severity: "error",
  title: "unknown part of a process",
  message: ({ shown, alone, process, entity }) =>
    alone
      ? `\`${shown}\` alone is no value.`
      : process === undefined
        ? `A process has nothing named \`${shown}\`.`
        : `\`${entity}\` has no process \`${process}\`.`,
  hint: ({ prefix, process, near, names, stage }) =>
    stage !== undefined
      ? `Write \`${prefix}.stage = ${stage}\`.`
      : process !== undefined
        ? near === undefined
          ? `It has ${names.join(", ")}.`
          : `Did you mean \`${near}\`?`
        : `There are \`${prefix}.stage\`, \`${prefix}.stage.entered\`, \`${prefix}.stage.category\` and \`${prefix}.status\`.`,
  page: {
    why: "Of a process one may ask the active stage, when it was entered, its category, and whether the process still runs.",
    wrong: `for lead
entity lead { subject: text }
process Sales on lead { Open -> Won }
activity email yields sent, opened, replied
when bpf.stag = Won -> email
`,
    right: `for lead
entity lead { subject: text }
process Sales on lead { Open -> Won }
activity email yields sent, opened, replied
when bpf.stage = Won -> email
`,
  },
});
