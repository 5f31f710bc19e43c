import { define } from "../../definition.ts";

export const argumentCount = define<{ readonly name: string; readonly example: string }>({
  code: "SEQ2271",
  severity: "error",
  title: "wrong number of values",
  message: ({ name }) => `\`${name}\` takes exactly one value.`,
  hint: ({ example }) => `Write \`${example}\`.`,
  page: {
    why: "A function is given what it works on, and nothing else.",
    wrong: `for lead
entity lead { region: text; country: text }
activity email yields sent, opened, replied
when lower(region, country) = "emea" -> email
`,
    right: `for lead
entity lead { region: text; country: text }
activity email yields sent, opened, replied
when lower(region) = "emea" -> email
`,
  },
});
