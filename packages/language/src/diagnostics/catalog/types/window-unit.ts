import { define } from "../../definition.ts";

export const windowUnit = define<{
  readonly unit: string;
  readonly which: string;
  readonly counted: boolean;
  readonly known: boolean;
}>({
  code: "SEQ2261",
  severity: "error",
  title: "unknown unit of a window",
  message: ({ unit, which, counted, known }) =>
    !known
      ? `\`${unit}\` is no unit of time.`
      : counted
        ? `\`${which}\` takes no number.`
        : `\`${which} ${unit}\` is no span of the calendar.`,
  hint: ({ which, counted }) =>
    which === "this"
      ? "Write `this day`, `this week`, `this month`, `this quarter` or `this year`."
      : counted
        ? `Count in minutes, hours, days, weeks, months, quarters or years, as in \`${which} 14 days\`.`
        : `Write a number, as in \`${which} 14 days\`, or one whole day, week, month, quarter or year, as in \`${which} month\`.`,
  page: {
    why: "With a number, a window rolls along with the clock: the last 14 days up to now. Without one, it is a whole unit of the calendar: this quarter, last month.",
    wrong: `for lead
entity lead { lastContact: datetime }
activity email yields sent, opened, replied
when lastContact in this fortnight -> email
`,
    right: `for lead
entity lead { lastContact: datetime }
activity email yields sent, opened, replied
when lastContact in last 4 weeks -> email
`,
  },
});
