import { define } from "../../definition.ts";

export const unreadableConfig = define<{ problem: string }>({
  code: "SEQ4006",
  severity: "error",
  title: "config not readable",
  message: ({ problem }) => `The config can't be read: ${problem}`,
  hint: () => "Correct it there; the config is JSON, or a module that exports an object.",
  page: {
    why: `A config in JSON must be valid JSON, without comments; one in TypeScript or JavaScript must run and export an object: \`export default { … }\`.`,
    wrong: `{ "entity": "lead", }
`,
    right: `{ "entity": "lead" }
`,
  },
});
