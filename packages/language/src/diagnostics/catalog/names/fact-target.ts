import { define } from "../../definition.ts";

export const factTarget = define<{
  target: string;
  kind: "outcome" | "rule" | undefined;
}>({
  code: "SEQ2051",
  severity: "error",
  title: "nothing to be given",
  message: ({ target }) => `\`${target}\` can't be given.`,
  hint: ({ target, kind }) =>
    kind === "outcome"
      ? `What becomes of a step is told with its time, as in \`after 1 day ${target}\`.`
      : kind === "rule"
        ? "Give the fields that the rule asks."
        : "Name a field, `bpf.stage`, `bpf.stage.entered` or `bpf.status`.",
  page: {
    why: `A scenario gives a record's fields and where it stands in its process, as the CRM would. A rule or a stage's category follows from those.`,
    wrong: `entity lead { budget: number? }
activity email yields sent, opened, replied
rule big for lead = budget > 5
sequence Follow for lead {
  when big -> email
}
scenario "a" for Follow { given big = true; expect email }
`,
    right: `entity lead { budget: number? }
activity email yields sent, opened, replied
rule big for lead = budget > 5
sequence Follow for lead {
  when big -> email
}
scenario "a" for Follow { given budget = 6; expect email }
`,
  },
});
