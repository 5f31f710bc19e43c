import { define } from "../../definition.ts";

export const unknownField = define<{
  readonly name: string;
  readonly entity: string;
  readonly suggestion: string | undefined;
  readonly names: readonly string[];
}>({
  code: "SEQ2202",
  severity: "error",
  title: "unknown field",
  message: ({ name, entity }) => `\`${entity}\` has no field \`${name}\`.`,
  hint: ({ suggestion, names }) =>
    suggestion !== undefined
      ? `Did you mean \`${suggestion}\`?`
      : `Its fields are ${names.slice(0, 8).join(", ")}${names.length > 8 ? " and others" : ""}.`,
  page: {
    why: "After a dot stands a field of the record that a lookup leads to. Only the fields that the vocabulary declares can be read.",
    wrong: `for lead
entity account { industry: text }
entity lead { company: account }
activity email yields sent, opened, replied
when company.industri = "Retail" -> email
`,
    right: `for lead
entity account { industry: text }
entity lead { company: account }
activity email yields sent, opened, replied
when company.industry = "Retail" -> email
`,
  },
});
