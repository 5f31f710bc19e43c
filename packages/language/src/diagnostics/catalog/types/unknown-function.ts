import { define } from "../../definition.ts";

export const unknownFunction = define<{
  readonly name: string;
  readonly suggestion: string | undefined;
  readonly functions: readonly string[];
}>({
  code: "SEQ2270",
  severity: "error",
  title: "unknown function",
  message: ({ name }) => `There is no function named \`${name}\`.`,
  hint: ({ suggestion, functions }) =>
    suggestion === undefined
      ? `There are ${functions.join(", ")}.`
      : `Did you mean \`${suggestion}\`?`,
  page: {
    why: "There are few functions, so that every file can be read by everyone: `lower` and `upper` for texts, and `any`, `all`, `count` and `sum` for lists.",
    wrong: `for lead
entity lead { region: text }
activity email yields sent, opened, replied
when lowercase(region) = "emea" -> email
`,
    right: `for lead
entity lead { region: text }
activity email yields sent, opened, replied
when lower(region) = "emea" -> email
`,
  },
});
