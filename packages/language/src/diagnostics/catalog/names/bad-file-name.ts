import { define } from "../../definition.ts";

export const badFileName = define<{ file: string }>({
  code: "SEQ2015",
  severity: "error",
  title: "file name gives no sequence name",
  message: ({ file }) =>
    `Bare statements make a sequence named after the file, and \`${file}\` gives no name.`,
  hint: () => "Rename the file, or wrap the statements in `sequence Name for … { }`.",
  page: {
    why: `\`big-deal.seq\` makes the sequence \`BigDeal\`; a file whose name has no letters names nothing.`,
    wrong: `// 2026.seq
for lead
email
`,
    right: `// renewal-2026.seq
for lead
email
`,
  },
});
