import { define } from "../../definition.ts";

export const aggregateList = define<{
  readonly name: string;
  readonly shown: string;
  readonly type: string;
}>({
  code: "SEQ2273",
  severity: "error",
  title: "question for a list",
  message: ({ name, shown, type }) => `${shown} is ${type}, and \`${name}\` asks for a list.`,
  hint: () => "Name a field that holds a list.",
  page: {
    why: "`any`, `all`, `count` and `sum` look at the rows of a list. A single value has none.",
    wrong: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when count(employees) > 3 -> email
`,
    right: `for lead
entity lead { tags: [text] }
activity email yields sent, opened, replied
when count(tags) > 3 -> email
`,
  },
});
