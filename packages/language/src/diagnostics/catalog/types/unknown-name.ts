import { define } from "../../definition.ts";

export const unknownName = define<{
  readonly name: string;
  readonly entity: string | undefined;
  readonly suggestion: string | undefined;
  readonly asText: boolean;
  readonly names: readonly string[];
}>({
  code: "SEQ2201",
  severity: "error",
  title: "unknown name",
  message: ({ name, entity }) =>
    entity === undefined
      ? `Nothing here is named \`${name}\`.`
      : `\`${entity}\` has no field, rule or step named \`${name}\`.`,
  hint: ({ name, suggestion, asText, names }) =>
    suggestion !== undefined
      ? `Did you mean \`${suggestion}\`?`
      : asText
        ? `A text stands in quotes: "${name}".`
        : names.length > 0
          ? `There are ${names.slice(0, 8).join(", ")}${names.length > 8 ? " and others" : ""}.`
          : undefined,
  page: {
    why: "A name in a condition is a field of the record, a rule, or a named step. What is none of them is most often a slip of the hand, and a condition that asks for nothing would quietly never hold.",
    wrong: `for lead
entity lead { budget: money(USD) }
activity email yields sent, opened, replied
when budgt > 1M USD -> email
`,
    right: `for lead
entity lead { budget: money(USD) }
activity email yields sent, opened, replied
when budget > 1M USD -> email
`,
  },
});
