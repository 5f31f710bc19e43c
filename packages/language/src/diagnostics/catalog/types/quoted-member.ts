import { define } from "../../definition.ts";

export const quotedMember = define<{
  readonly written: string;
  readonly whole: string | undefined;
  readonly kind: "choice" | "stage";
  readonly member: string | undefined;
  readonly members: readonly string[];
}>({
  code: "SEQ2222",
  severity: "error",
  title: "member in quotes",
  message: ({ whole, kind }) =>
    `${whole === undefined ? `A ${kind} is expected here` : `${whole} is a ${kind}`}, and what stands in quotes is a text.`,
  hint: ({ member, members }) =>
    member === undefined
      ? `It can be ${members.slice(0, 8).join(", ")}${members.length > 8 ? " and others" : ""}.`
      : `Write \`${member}\`, without quotes.`,
  page: {
    why: "The members of a choice and the stages of a process are names, so that a misspelt one is noticed. In quotes stands text, which nobody can check.",
    wrong: `for lead
entity lead { source: choice { Web, Partner } }
activity email yields sent, opened, replied
when source = "Web" -> email
`,
    right: `for lead
entity lead { source: choice { Web, Partner } }
activity email yields sent, opened, replied
when source = Web -> email
`,
  },
});
