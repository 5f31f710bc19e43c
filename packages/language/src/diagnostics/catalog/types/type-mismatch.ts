import { define } from "../../definition.ts";

export const typeMismatch = define<{
  readonly given: string;
  readonly beside: string;
  readonly hint: string | undefined;
}>({
  code: "SEQ2220",
  severity: "error",
  title: "types that do not compare",
  message: ({ given, beside }) => `${given}, but ${beside}.`,
  hint: ({ hint }) => hint,
  page: {
    why: `Two values can be compared, and a value can be put in a place, only where both are of one kind: a text with a text, a date with a date. What looks alike to a person, such as the text "5" and the number 5, is not equal to a computer, so the comparison would never hold.`,
    wrong: `for lead
entity lead { subject: text; employees: number }
activity email yields sent, opened, replied
when subject = employees -> email
`,
    right: `for lead
entity lead { size: number; employees: number }
activity email yields sent, opened, replied
when size = employees -> email
`,
  },
});
