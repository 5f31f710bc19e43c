import { define } from "../../definition.ts";

export const throttlePer = define<{ shown: string; list: boolean }>({
  code: "SEQ2053",
  severity: "error",
  title: "limit per nothing",
  message: ({ shown, list }) =>
    list
      ? `${shown} is a list, and a limit is counted for each value of one field.`
      : `${shown} is no field of the record, so no limit can be counted for each of its values.`,
  hint: () => "Name a field that holds one value, as in `per owner` or `per source`.",
  page: {
    why: `A limit is shared by all records, or by those that have the same value in a field: the same owner, the same source.`,
    wrong: `entity lead { name: text; owner: user; tags: [text] }
entity user { name: text }
activity email yields sent, opened, replied
sequence Follow for lead {
  throttle email to 50 per tags per day
  email
}
`,
    right: `entity lead { name: text; owner: user; tags: [text] }
entity user { name: text }
activity email yields sent, opened, replied
sequence Follow for lead {
  throttle email to 50 per owner per day
  email
}
`,
  },
});
