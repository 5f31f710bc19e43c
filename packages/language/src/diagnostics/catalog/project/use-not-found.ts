import { define } from "../../definition.ts";

export const useNotFound = define<{ path: string }>({
  code: "SEQ4001",
  severity: "error",
  title: "file not found",
  message: ({ path }) => `There is no file \`${path}\` to use.`,
  hint: () =>
    "Paths that begin with `./` or `../` are meant from this file; others name a package.",
  page: {
    why: `\`use\` brings in what another file declares.`,
    wrong: `use "./crn.seq"
`,
    right: `entity lead { name: text }
`,
  },
});
