import { define } from "../../definition.ts";

export const elapsedUnit = define<{
  readonly unit: string;
  readonly known: boolean;
  readonly relation: string;
  readonly words: string;
}>({
  code: "SEQ2262",
  severity: "error",
  title: "unit without a fixed length",
  message: ({ unit, known }) =>
    known
      ? `\`${unit}\` differ in length, so time is not counted in them.`
      : `\`${unit}\` is no unit of time.`,
  hint: ({ known, relation, words }) =>
    known && relation === "since"
      ? `Count in minutes, hours, days or weeks, or ask \`${words} older than 6 months\`.`
      : `Count in minutes, hours, days or weeks, as in \`days ${relation} ${words}\`.`,
  page: {
    why: "Elapsed time is a number of units that are always of the same length. Months, quarters and years are not; that a date lies so many months back is asked with `older than`.",
    wrong: `for lead
entity lead { lastContact: datetime }
activity email yields sent, opened, replied
when months since lastContact > 6 -> email
`,
    right: `for lead
entity lead { lastContact: datetime }
activity email yields sent, opened, replied
when lastContact older than 6 months -> email
`,
  },
});
