import { define } from "../../definition.ts";

export const unknownDay = define<{
  name: string;
  suggestion?: string | undefined;
  backward?: boolean;
}>({
  code: "SEQ2011",
  severity: "error",
  title: "unknown day of the week",
  message: ({ name, backward }) =>
    backward === true
      ? `\`${name}\` runs backward: the week goes from Mon to Sun.`
      : `\`${name}\` is no day of the week.`,
  hint: ({ suggestion, backward }) =>
    backward === true
      ? "Write two ranges, as in `Fri..Sun, Mon`."
      : suggestion === undefined
        ? "The days are Mon, Tue, Wed, Thu, Fri, Sat and Sun."
        : `Did you mean \`${suggestion}\`?`,
  page: {
    why: `Office hours are given for days of the week by their English short names.`,
    wrong: `calendar Office { Mon..Fry 09:00..17:00 }
`,
    right: `calendar Office { Mon..Fri 09:00..17:00 }
`,
  },
});
