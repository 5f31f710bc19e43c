import { define } from "../../definition.ts";

export const listIn = define<{ readonly list: string; readonly contained: string | undefined }>({
  code: "SEQ2251",
  severity: "error",
  title: "list within a list",
  message: ({ list }) => `${list} is a list, and \`in\` asks for a single value.`,
  hint: ({ contained, list }) =>
    contained === undefined
      ? `Ask for each value: \`${list.slice(1, -1)} contains a or ${list.slice(1, -1)} contains b\`.`
      : `Write \`${contained}\`.`,
  page: {
    why: "`in` asks whether one value is among several. Whether a list holds a value is asked with `contains`.",
    wrong: `for lead
entity lead { tags: [text] }
activity email yields sent, opened, replied
when tags in ["vip"] -> email
`,
    right: `for lead
entity lead { tags: [text] }
activity email yields sent, opened, replied
when tags contains "vip" -> email
`,
  },
});
