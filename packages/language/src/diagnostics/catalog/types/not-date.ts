import { define } from "../../definition.ts";

export const notDate = define<{
  readonly shown: string;
  readonly type: string;
  readonly asked: string;
  readonly entered: string | undefined;
}>({
  code: "SEQ2260",
  severity: "error",
  title: "question for a date",
  message: ({ shown, type, asked }) =>
    `${shown} is ${type}, and \`${asked}\` here asks for a date.`,
  hint: ({ entered }) =>
    entered === undefined
      ? "Name a field that holds a date, or a date and time."
      : `Write \`${entered}\`, which is when the stage was entered.`,
  page: {
    why: "Windows of time (`in last 14 days`, `older than 6 months`), `on`, and `days since` are asked of a date, or of a date and time.",
    wrong: `for lead
entity lead { employees: number }
activity email yields sent, opened, replied
when employees in last 14 days -> email
`,
    right: `for lead
entity lead { lastContact: datetime }
activity email yields sent, opened, replied
when lastContact in last 14 days -> email
`,
  },
});
