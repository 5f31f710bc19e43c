import { define } from "../../definition.ts";

/** How what was written as a step is put to use. */
const ways: Readonly<Record<string, string>> = {
  sequence: "advance to …",
  "exits block": "include …",
  rule: "when … -> email",
  calendar: "send within …",
};

function withArticle(what: string): string {
  return `${/^[aeiou]/.test(what) ? "an" : "a"} ${what}`;
}

export const unknownDeclared = define<{
  what: string;
  name: string;
  suggestion: string | undefined;
  names: readonly string[];
  /** What the name means instead. */
  other?: string | undefined;
}>({
  code: "SEQ2001",
  severity: "error",
  title: "unknown declaration",
  message: ({ what, name, other }) =>
    other === undefined
      ? `There is no ${what} \`${name}\` here.`
      : `\`${name}\` is ${withArticle(other)}, not ${withArticle(what)}.`,
  hint: ({ what, name, suggestion, names, other }) =>
    what === "activity" && other !== undefined && ways[other] !== undefined
      ? `Write \`${ways[other]?.replace("…", name) ?? ""}\`.`
      : suggestion !== undefined && other === undefined
        ? `Did you mean \`${suggestion}\`?`
        : names.length > 0
          ? names.length === 1
            ? `There is only \`${names[0] ?? ""}\`.`
            : `There are ${names.join(", ")}.`
          : "Declare it, or `use` the file that does.",
  page: {
    why: `What a sequence speaks of is declared in the file itself or in one that it uses.`,
    wrong: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  emial
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  email
}
`,
  },
});
