import { define } from "../../definition.ts";

/** What each of them is made of, and how that is written. */
const parts: Readonly<Record<Empty, readonly [says: string, hint: string]>> = {
  choice: ["This choice has no members.", "List them: `choice Rating { Hot, Cold }`."],
  process: ["This process has no stages.", "List them in their order: `{ Open -> Won }`."],
  match: ["This `match` has no cases.", "Write one for each value: `Web -> email`."],
  split: ["This split leads nowhere.", "Give each way its share: `50% -> email; 50% -> phone`."],
  calendar: ["This calendar is never open.", "Add its hours: `Mon..Fri 09:00..17:00`."],
};

type Empty = "choice" | "process" | "match" | "split" | "calendar";

export const nothingInside = define<{ what: Empty }>({
  code: "SEQ2010",
  severity: "error",
  title: "nothing inside",
  message: ({ what }) => parts[what][0],
  hint: ({ what }) => parts[what][1],
  page: {
    why: `A choice needs members, a process stages, a \`match\` cases, a \`split\` ways and a calendar hours: without them nothing can ever come of it.`,
    wrong: `choice Rating { }
`,
    right: `choice Rating { Hot, Cold }
`,
  },
});
