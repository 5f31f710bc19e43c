import { define } from "../../definition.ts";

export const badSetting = define<{ problem: string; remedy?: string }>({
  code: "SEQ4005",
  severity: "error",
  title: "setting that can't be",
  message: ({ problem }) => problem,
  hint: ({ remedy }) => remedy,
  page: {
    why: `The config (\`seq.config.ts\`, \`.js\` or \`.json\`) holds settings of known names and types only, so that a misspelt one is not silently without effect: \`entity\`, \`vocabulary\`, \`include\`, \`exclude\`, \`outDir\`, \`versions\` and \`zone\`.`,
    wrong: `{ "entity": "lead", "outdir": "generated" }
`,
    right: `{ "entity": "lead", "outDir": "generated" }
`,
  },
});
