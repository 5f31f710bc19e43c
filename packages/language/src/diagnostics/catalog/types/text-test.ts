import { define } from "../../definition.ts";

export const textTest = define<{
  readonly shown: string;
  readonly words: string;
  readonly type: string;
  /** The kind of the type, or `rows` of a list of records. */
  readonly kind: string;
  readonly field: string | undefined;
  readonly test: string;
  readonly part: string;
}>({
  code: "SEQ2250",
  severity: "error",
  title: "search in what is no text",
  message: ({ shown, type, test }) =>
    `${shown} is ${type}, and \`${test}\` asks for ${test === "contains" ? "a text or a list" : "a text"}.`,
  hint: ({ kind, words, field, part, test }) =>
    kind === "rows"
      ? `Ask \`any(${words} where …)\`.`
      : kind === "list"
        ? `Ask \`${words} contains …\`.`
        : kind === "entity"
          ? `Ask one of its fields, as in \`${words}.${field ?? "name"} ${test} …\`.`
          : kind === "choice" || kind === "stage"
            ? `Write \`${words} = ${part}\`, or \`in\` with a list.`
            : "Compare it with `=` instead.",
  page: {
    why: "Only a text has parts that could be searched, and only a list has elements.",
    wrong: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when employees contains 5 -> email
`,
    right: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when employees = 5 -> email
`,
  },
});
