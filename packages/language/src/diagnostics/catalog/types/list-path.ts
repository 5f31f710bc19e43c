import { define } from "../../definition.ts";

export const listPath = define<{ readonly list: string; readonly asked: string }>({
  code: "SEQ2207",
  severity: "error",
  title: "field of a list",
  message: ({ list, asked }) =>
    `\`${list}\` is a list, so it has many values of \`${asked}\` rather than one.`,
  hint: ({ list, asked }) =>
    `Say which rows count: \`any(${list} where ${asked} = …)\`, \`all(…)\`, \`count(…)\` or \`sum(${list}.${asked})\`.`,
  page: {
    why: "A list has any number of rows. What a condition asks of them has to be said: whether any row fulfils it, whether all do, how many there are, or what they add up to.",
    wrong: `for lead
entity todo { title: text }
entity lead { tasks: [todo] }
activity email yields sent, opened, replied
when tasks.title = "Call" -> email
`,
    right: `for lead
entity todo { title: text }
entity lead { tasks: [todo] }
activity email yields sent, opened, replied
when any(tasks where title = "Call") -> email
`,
  },
});
