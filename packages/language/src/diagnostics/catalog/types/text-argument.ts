import { define } from "../../definition.ts";

export const textArgument = define<{
  readonly name: string;
  readonly shown: string;
  readonly type: string;
}>({
  code: "SEQ2272",
  severity: "error",
  title: "function of a text",
  message: ({ name, shown, type }) => `${shown} is ${type}, and \`${name}\` takes a text.`,
  hint: () => "Leave the function out, or name a text.",
  page: {
    why: "Only texts are written in small or capital letters. Members of a choice always compare by name.",
    wrong: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when lower(employees) = "5" -> email
`,
    right: `for lead
entity lead { region: text }
activity email yields sent, opened, replied
when lower(region) = "emea" -> email
`,
  },
});
