import { type Construct, vocabulary } from "./construct.ts";

const main = "sequence Main for lead {\n  phone\n}\n";
const whole = (
  name: string,
  find: string,
  replace: string,
  body: string,
  more: Partial<Construct> = {},
): Construct => {
  if (!vocabulary.includes(find)) throw new Error(`the vocabulary has no ${find}`);
  const sequence = `sequence Main for lead {\n${body}\n}\nsequence Other for lead { phone }\n`;
  return {
    name,
    with: `${vocabulary}${sequence}`,
    without: `${vocabulary.replace(find, replace)}${sequence}`,
    whole: true,
    ...more,
  };
};

/** A file beside the shared vocabulary. */
const beside = (
  name: string,
  text: string,
  other: string,
  more: Partial<Construct> = {},
): Construct => ({
  name,
  with: `${vocabulary}${text}`,
  without: `${vocabulary}${other}`,
  whole: true,
  ...more,
});

/** A template's two texts, named by a step in a program that is otherwise the same. */
const letter = (
  name: string,
  text: string,
  other: string,
  more: Partial<Construct> = {},
): Construct => {
  const program = (path: string) =>
    `${vocabulary}activity write(letter: template, note: template?) yields sent
template welcome for lead from "./${path}"
sequence Main for lead { write(letter = welcome) }\n`;
  const files = { "one.md": text, "other.md": other };
  return {
    name,
    whole: true,
    files,
    with: program("one.md"),
    without: program("other.md"),
    ...more,
  };
};

/** Every declaration, and every part of one. */
export const declarations: readonly Construct[] = [
  whole("entity from", "entity lead {", 'entity lead from "crm_lead" {', "phone", {
    ask: "metadata",
  }),
  whole("entity key", "entity lead {", 'entity lead key "leadid" {', "phone", { ask: "metadata" }),
  whole(
    "field from",
    "employees: number?",
    'employees: number? from "crm_staff"',
    "when employees = 10 -> phone",
    { ask: "raw" },
  ),
  whole(
    "optional field",
    "employees: number?",
    "employees: number",
    "when employees = 10 -> phone",
    { ask: "text" },
  ),
  whole(
    "field of another type",
    "employees: number?",
    "employees: percent?",
    'task(title = "{employees}")',
  ),
  whole("private", "private notes", "notes", 'when notes = "secret" -> phone', {
    ask: "explanation",
  }),
  whole("stored value of a choice", "Hot = 1", "Hot = 7", "when rating = Hot -> phone", {
    ask: "raw",
    given: { rating: 1 },
  }),
  whole(
    "stored text of a choice",
    'Partner = "Partner network"',
    "Partner",
    "when source = Partner -> phone",
    { ask: "raw", given: { source: "Partner network" } },
  ),
  whole(
    "order of stages",
    "Inquiry category Qualify -> Engage category Develop ->",
    "Engage category Develop -> Inquiry category Qualify ->",
    "when bpf.stage past Inquiry -> phone",
  ),
  whole(
    "alternatives",
    "{ Propose, Trial }",
    "Propose -> Trial",
    "when bpf.stage < Close -> phone",
    { ask: "text", given: { bpf: { stage: "Trial" } } },
  ),
  whole(
    "category of a stage",
    "Inquiry category Qualify -> Engage category Develop",
    "Inquiry category Develop -> Engage category Qualify",
    "when bpf.stage.category = Develop -> phone",
  ),
  whole(
    "several processes",
    "rule bigDeal",
    "process Second on lead { A -> B }\nrule bigDeal",
    "phone",
    { ask: "metadata" },
  ),
  whole("default of a parameter", '"default"', '"other"', "email"),
  whole(
    "hours of a calendar",
    "09:00..12:00, 13:00..17:00",
    "08:00..17:00",
    "send within Office\nphone",
    { context: { now: Date.UTC(2026, 2, 2, 12, 30) } },
  ),
  whole(
    "days of a calendar",
    "Mon..Fri 09:00..12:00",
    "Tue..Fri 09:00..12:00",
    "send within Office\nphone",
  ),
  whole("closed days", "closed 2026-12-25", "closed 2026-03-02", "send within Office\nphone"),
  whole(
    "zone of a calendar",
    "closed 2026-12-25",
    'closed 2026-12-25; zone "Asia/Tokyo"',
    "send within Office\nphone",
  ),
  whole(
    "zone read from the record",
    "calendar Office { Mon..Fri",
    "calendar Office for lead { zone owner.timezone; Mon..Fri",
    "send within Office\nphone",
    { given: { owner: { name: "Ada", timezone: "Asia/Tokyo" } } },
  ),
  whole("rule", "budget > 1M USD", "budget > 2M USD", "when bigDeal -> phone else email"),
  whole(
    "exits everywhere",
    "exits Standard for lead {",
    "exits Standard for lead everywhere {",
    "phone",
    { given: { status: "Disqualified" } },
  ),
  beside("docs", `/// A note.\n${main}`, main, { ask: "text" }),
  beside("bare statements", "for lead\nphone\n", "for lead\nemail\n"),
  beside(
    "names in backquotes",
    "activity `Close Deal`\nsequence Main for lead { `Close Deal` }\n",
    "activity CloseDeal\nsequence Main for lead { CloseDeal }\n",
  ),
  beside(
    "process named where there are several",
    "process Second on lead { Engage -> Won }\nsequence Main for lead { when bpf.Pipeline.stage = Engage -> phone else email }\n",
    "process Second on lead { Engage -> Won }\nsequence Main for lead { when bpf.Second.stage = Engage -> phone else email }\n",
    { given: { bpf: { Pipeline: { stage: "Engage" }, Second: { stage: "Won" } } } },
  ),
  whole(
    "docs of a field",
    "  budget: money",
    "  /// What they may spend.\n  budget: money",
    "when budget > 1 -> phone",
    {
      ask: "text",
    },
  ),
  whole("currency of money", "cost: money(USD)?", "cost: money(EUR)?", "meeting(cost = missing)", {
    ask: "text",
  }),
  whole("optional parameter", "to: text?", 'to: text = "x"', "email"),
  whole("yields", "yields held", "yields held, declined", "talk: meeting", { ask: "text" }),
  whole(
    "id of a stage",
    "Engage category Develop",
    'Engage = "guid-2" category Develop',
    "when bpf.stage = Engage -> phone",
    {
      ask: "text",
    },
  ),
  whole(
    "name of a process in the CRM",
    "process Pipeline on lead",
    'process Pipeline on lead from "crm_pipeline"',
    "when bpf.stage = Engage -> phone",
    {
      ask: "text",
    },
  ),
  whole(
    "a stage on another entity",
    "-> Close category Close",
    "-> Close category Close on account",
    "when bpf.stage = Close -> phone",
    {
      ask: "text",
    },
  ),
  ...(
    [
      "text",
      "number",
      "percent",
      "bool",
      "date",
      "time",
      "datetime",
      "duration",
      "money",
      "money(USD)",
      "Rating",
      "[text]",
      "account",
    ] as const
  ).map((type, index, types) =>
    whole(`type ${type}`, "call: time?", `call: ${type}?`, "when call is missing -> phone", {
      ask: "metadata",
      with: `${vocabulary.replace("call: time?", `call: ${types[(index + 1) % types.length]!}?`)}sequence Main for lead { when call is missing -> phone }\n`,
    }),
  ),
  {
    name: "use",
    whole: true,
    files: {
      "a.seq": 'entity lead { budget: number? }\nactivity phone(to: text = "a")\n',
      "b.seq": 'entity lead { budget: number? }\nactivity phone(to: text = "b")\n',
    },
    with: 'use "./a.seq"\nsequence Main for lead { phone }\n',
    without: 'use "./b.seq"\nsequence Main for lead { phone }\n',
  },
  letter(
    "subject of a template",
    "subject: Hello {subject}\n\nText",
    "subject: Hello {company.name}\n\nText",
  ),
  letter("body of a template", "subject: Hello\n\nDear {owner.name}", "subject: Hello\n\nDear"),
  letter("lines of a template", "subject: Hello\r\n\r\na\r\nb", "subject: Hello\n\na b"),
  letter("a missing value in a template", "subject: Hi\n\na{rating}", "subject: Hi\n\na", {
    given: { rating: "Cold" },
  }),
  letter("an escaped brace in a template", "subject: Hi\n\n\\{rating}", "subject: Hi\n\n{rating}"),
  letter("a backslash in a template", "subject: Hi\n\na\\*b", "subject: Hi\n\na*b"),
  letter("what a template reads", "subject: Hi\n\n{employees}", "subject: Hi\n\n{source}", {
    ask: "metadata",
  }),
  letter("a private field in a template", "subject: Hi\n\n{notes}", "subject: Hi\n\n{source}", {
    ask: "text",
  }),
  letter("name of a template", "subject: Hi\n\nText", "", {
    files: { "one.md": "subject: Hi\n\nText" },
    with: `${vocabulary}activity write(letter: template)
template first for lead from "./one.md"
template second for lead from "./one.md"
sequence Main for lead { write(letter = first) }\n`,
    without: `${vocabulary}activity write(letter: template)
template first for lead from "./one.md"
template second for lead from "./one.md"
sequence Main for lead { write(letter = second) }\n`,
  }),
  letter("optional template", "subject: Hi\n\nText", "", {
    with: `${vocabulary}activity write(letter: template?)
template first for lead from "./one.md"
sequence Main for lead { write(letter = first) }\n`,
    without: `${vocabulary}activity write(letter: template?)
template first for lead from "./one.md"
sequence Main for lead { write }\n`,
    files: { "one.md": "subject: Hi\n\nText" },
  }),
  {
    name: "for",
    whole: true,
    with: "entity lead { name: text }\nentity deal { name: text }\nactivity phone\nfor lead\nphone\n",
    without:
      "entity lead { name: text }\nentity deal { name: text }\nactivity phone\nfor deal\nphone\n",
    ask: "metadata",
  },
  {
    name: "everywhere before a sequence's own",
    whole: true,
    with: `${vocabulary.replace("exits Standard for lead {", "exits Standard for lead everywhere {")}sequence Main for lead { exit when employees = 10; phone }\n`,
    without: `${vocabulary}sequence Main for lead { exit when employees = 10; phone }\n`,
    given: { status: "Disqualified" },
  },
];
