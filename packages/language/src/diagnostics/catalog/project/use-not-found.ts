import { define } from "../../definition.ts";

export const useNotFound = define<{
  path: string;
  suggestion: string | undefined;
  /** The name of the template that it is the text of; else it is to be used. */
  template?: string;
}>({
  code: "SEQ4001",
  severity: "error",
  title: "file not found",
  message: ({ path, template }) =>
    template === undefined
      ? `There is no file \`${path}\` to use.`
      : `There is no file \`${path}\` for the template \`${template}\`.`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "Paths that begin with `./` or `../` are meant from this file; others name a package."
      : `Did you mean \`${suggestion}\`?`,
  page: {
    why: `\`use\` brings in what another file declares; a \`template\` names the file that its text stands in.`,
    wrong: `use "./crn.seq"
`,
    right: `entity lead { name: text }
`,
  },
});
