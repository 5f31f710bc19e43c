import { define } from "../../definition.ts";

export const unknownMember = define<{
  readonly name: string;
  readonly whole: string;
  readonly kind: "member" | "stage";
  readonly members: readonly string[];
  readonly suggestion: string | undefined;
  readonly owner: string | undefined;
}>({
  code: "SEQ2205",
  severity: "error",
  title: "unknown member",
  message: ({ name, whole, kind, owner }) =>
    `\`${whole}\` has no ${kind} \`${name}\`${owner === undefined ? "" : `; \`${owner}\` has`}.`,
  hint: ({ members, suggestion }) =>
    suggestion !== undefined
      ? `Did you mean \`${suggestion}\`?`
      : `It can be ${members.slice(0, 8).join(", ")}${members.length > 8 ? " and others" : ""}.`,
  page: {
    why: "A choice has the members, and a process the stages, that the vocabulary declares. A comparison with any other would never hold.",
    wrong: `for lead
entity lead { source: choice { Web, Partner } }
activity email yields sent, opened, replied
when source = Wbe -> email
`,
    right: `for lead
entity lead { source: choice { Web, Partner } }
activity email yields sent, opened, replied
when source = Web -> email
`,
  },
});
