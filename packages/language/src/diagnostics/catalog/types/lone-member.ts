import { define } from "../../definition.ts";

export const loneMember = define<{
  readonly name: string;
  readonly owners: readonly string[];
  readonly field: string | undefined;
}>({
  code: "SEQ2203",
  severity: "error",
  title: "member on its own",
  message: ({ name, owners }) =>
    `\`${name}\` is a value of ${owners.map((owner) => `\`${owner}\``).join(" and of ")}, and says nothing on its own.`,
  hint: ({ name, field }) =>
    field === undefined
      ? "Compare a field with it."
      : `Compare it with a field, as in \`${field} = ${name}\`.`,
  page: {
    why: "The members of a choice and the stages of a process are known by the field that they are compared with. On its own, a member could belong to several choices, and it is no condition.",
    wrong: `for lead
entity lead { rating: choice { Hot, Cold } }
activity email yields sent, opened, replied
when Hot -> email
`,
    right: `for lead
entity lead { rating: choice { Hot, Cold } }
activity email yields sent, opened, replied
when rating = Hot -> email
`,
  },
});
