import { define } from "../../definition.ts";

export const qualifiedMember = define<{ readonly member: string; readonly choice: string }>({
  code: "SEQ2204",
  severity: "error",
  title: "member behind a dot",
  message: ({ member, choice }) => `\`${member}\` is written without \`${choice}.\` before it.`,
  hint: ({ member }) => `Write \`${member}\`.`,
  page: {
    why: "A member is known by the field that it is compared with, so the name of the choice is not repeated.",
    wrong: `for lead
choice Rating { Hot, Cold }
entity lead { rating: Rating }
activity email yields sent, opened, replied
when rating = Rating.Hot -> email
`,
    right: `for lead
choice Rating { Hot, Cold }
entity lead { rating: Rating }
activity email yields sent, opened, replied
when rating = Hot -> email
`,
  },
});
