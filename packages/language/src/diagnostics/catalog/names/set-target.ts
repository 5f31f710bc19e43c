import { define } from "../../definition.ts";

/** What stands where a field of the record's own would have to. */
export type Obstacle = "rule" | "step" | "process" | "beyond" | "part" | "lookup" | "list" | "key";

const reasons: Readonly<Record<Obstacle, string>> = {
  rule: "it is a rule, which follows from the record",
  step: "it is a step, and its outcomes are reported by the service",
  process: "where a record stands in its process is up to the CRM",
  beyond: "it belongs to another record",
  part: "the value that it asks has no parts",
  lookup: "it leads to another record, and only single values are written",
  list: "it is a list, and only single values are written",
  key: "it identifies the record",
};

export const setTarget = define<{ target: string; why: Obstacle }>({
  code: "SEQ2037",
  severity: "error",
  title: "not a field of the record",
  message: ({ target, why }) => `\`${target}\` can't be set: ${reasons[why]}.`,
  hint: () => "Name a field of the record itself that holds one value, such as a text or a choice.",
  page: {
    why: `The service updates the record itself, not what it looks up, its process or its lists of records.`,
    wrong: `entity lead { budget: number?; name: text; owner: user; source: choice { Web, Referral } }
entity user { name: text }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  set owner.name = "x"
}
`,
    right: `entity lead { budget: number?; name: text; source: choice { Web, Referral } }
activity email(template: text = "default", to: text?) yields sent, opened, replied
activity meeting(room: text) yields held
sequence Follow for lead {
  set name = "x"
}
`,
  },
});
