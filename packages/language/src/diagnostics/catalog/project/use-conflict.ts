import { define } from "../../definition.ts";

export const useConflict = define<{ what: string; name: string; first: string; second: string }>({
  code: "SEQ4002",
  severity: "error",
  title: "used files contradict each other",
  message: ({ what, name, first, second }) =>
    `The ${what} \`${name}\` is declared in \`${first}\` and in \`${second}\`.`,
  hint: () => "Use one of the two files, or rename one of the declarations.",
  page: {
    why: `A name means one thing wherever it is in sight, also when two other files declare it.`,
    wrong: `use "./sales.seq"       // declares the entity lead
use "./marketing.seq"   // declares another entity lead
`,
    right: `use "./crm.seq"         // declares the one entity lead
`,
  },
});
