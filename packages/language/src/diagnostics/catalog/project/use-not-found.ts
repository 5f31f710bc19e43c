import { define } from "../../definition.ts";

export const useNotFound = define<{ path: string; suggestion: string | undefined }>({
  code: "SEQ4001",
  severity: "error",
  title: "file not found",
  message: ({ path }) => `There is no file \`${path}\` to use.`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "Paths that begin with `./` or `../` are meant from this file; others name a package."
      : `Did you mean \`${suggestion}\`?`,
  page: {
    why: `\`use\` brings in what another file declares.`,
    wrong: `use "./crn.seq"
`,
    right: `entity lead { name: text }
`,
  },
});
