import { there } from "../there.ts";
import type { Choices } from "./choices.ts";
import { dayText, literal } from "./literals.ts";
import { Names, written } from "./names.ts";
import { Thresholds } from "./thresholds.ts";
import type {
  ActivityShape,
  CalendarShape,
  ChoiceShape,
  EntityShape,
  FieldShape,
  ParameterShape,
  ProcessShape,
  StageShape,
  ValueType,
  VocabularyShape,
} from "./types.ts";

const fieldNames = [
  "budget",
  "rating",
  "subject",
  "source",
  "employees",
  "probability",
  "lastContact",
  "renewal",
  "notes",
  "tags",
  "stage",
  "days",
];
const memberNames = ["Hot", "Warm", "Cold", "Web", "Referral", "Open", "Closed"];
const stageNames = ["Inquiry", "Engage", "Qualify", "Propose", "Trial", "Close", "Won"];
const categories = ["Qualify", "Develop", "Propose", "Close", "Identify", "Research"];

function choiceShape(choices: Choices, name: string | undefined): ChoiceShape {
  const names = new Names();
  const stored = choices.pick(["none", "numbers", "texts"] as const);
  const members = choices.several(2, 4, (index) => {
    const member = names.fresh(choices, memberNames);
    if (stored === "numbers") return { name: member, stored: index + 1 };
    return stored === "texts" ? { name: member, stored: `stored ${index}` } : { name: member };
  });
  return { name, members };
}

const scalars: readonly ValueType[] = [
  { kind: "text" },
  { kind: "number" },
  { kind: "money", currency: "USD" },
  { kind: "bool" },
  { kind: "datetime" },
  { kind: "date" },
  { kind: "percent" },
  { kind: "money" },
  { kind: "money" },
  { kind: "duration" },
  { kind: "time" },
  { kind: "money", currency: "EUR" },
];

function field(choices: Choices, names: Names, type: ValueType): FieldShape {
  const name = names.fresh(choices, fieldNames);
  return {
    name,
    type,
    optional: choices.oneIn(2),
    private: choices.oneIn(8),
    ...(choices.oneIn(4) ? { from: `crm ${name}` } : {}),
  };
}

const text: ValueType = { kind: "text" };

function listOf(element: ValueType): ValueType {
  return { kind: "list", element };
}

function entities(choices: Choices, named: readonly ChoiceShape[]): readonly EntityShape[] {
  const scalar = () => choices.pick(scalars);
  const fields = (least: number, most: number, extra: readonly ValueType[]) => {
    const names = new Names();
    const types = [...choices.several(least, most, scalar), ...extra];
    return { names, fields: types.map((type) => field(choices, names, type)) };
  };
  const user: EntityShape = {
    name: "user",
    fields: [
      { name: "timezone", type: { kind: "text" }, optional: choices.oneIn(2), private: false },
      ...fields(1, 2, []).fields,
    ],
  };
  const line: EntityShape = {
    name: "line",
    fields: fields(0, 2, [
      { kind: "bool" },
      { kind: "number" },
      { kind: "money", currency: "USD" },
      { kind: "text" },
      ...(choices.oneIn(2) ? [{ kind: "duration" } as const, { kind: "percent" } as const] : []),
      ...(choices.oneIn(3) ? [{ kind: "entity", entity: user } as const] : []),
      ...(choices.oneIn(3) ? [listOf({ kind: "entity", entity: user })] : []),
    ]).fields,
  };
  const account: EntityShape = {
    name: "account",
    fields: fields(1, 3, [
      { kind: "entity", entity: user },
      ...(choices.oneIn(3) ? [listOf({ kind: "entity", entity: line })] : []),
    ]).fields,
  };
  const own: readonly ValueType[] = [
    { kind: "choice", choice: choices.pick(named) },
    { kind: "entity", entity: user },
    listOf({ kind: "text" }),
    { kind: "choice", choice: choiceShape(choices, undefined) },
    { kind: "entity", entity: account },
    listOf({ kind: "entity", entity: line }),
    listOf({ kind: "number" }),
    listOf({ kind: "choice", choice: choices.pick(named) }),
    listOf(choices.pick(scalars.filter((type) => type.kind !== "money" || type.currency))),
  ];
  const lead: EntityShape = {
    name: choices.pick(["lead", "Größe", "constructor"]),
    ...(choices.oneIn(4) ? { from: "crm lead" } : {}),
    ...(choices.oneIn(3) ? { key: "leadid" } : {}),
    fields: fields(
      4,
      10,
      own.filter(() => !choices.oneIn(4)),
    ).fields,
  };
  // The CRM's key may be a field of the vocabulary, by another name.
  const recordId = {
    name: "recordId",
    type: text,
    optional: false,
    private: false,
    from: "leadid",
  };
  const keyed = lead.key !== undefined && choices.oneIn(2);
  return [keyed ? { ...lead, fields: [...lead.fields, recordId] } : lead, user, account, line];
}

function process(choices: Choices, name: string): ProcessShape {
  const names = new Names();
  const stages: StageShape[] = [];
  const groups = choices.pick([3, 2, 4]);
  for (let rank = 0; rank < groups; rank++) {
    const size = choices.oneIn(4) ? 2 : 1;
    for (let index = 0; index < size; index++) {
      const category = choices.oneIn(2) ? { category: choices.pick(categories) } : {};
      const stored = choices.oneIn(4) ? { stored: `stage-${rank}-${index}` } : {};
      const on = rank === groups - 1 && choices.oneIn(4) ? { on: "account" } : {};
      stages.push({ name: names.fresh(choices, stageNames), rank, ...category, ...stored, ...on });
    }
  }
  return { name, ...(choices.oneIn(4) ? { from: `crm ${name}` } : {}), stages };
}

const parameterTypes: readonly ValueType[] = [
  { kind: "text" },
  { kind: "text" },
  { kind: "template" },
  ...scalars,
  { kind: "list", element: { kind: "text" } },
];

function activity(choices: Choices, names: Names, named: readonly ChoiceShape[]): ActivityShape {
  const parameterNames = new Names();
  const outcomeNames = new Names();
  const types = [...parameterTypes, { kind: "choice", choice: choices.pick(named) } as const];
  const parameter = (): ParameterShape => {
    const type = choices.pick(types);
    const bare = type.kind === "list" || (type.kind === "money" && type.currency === undefined);
    const optional = bare || choices.oneIn(2);
    const name = parameterNames.fresh(choices, ["template", "to", "length", "title"]);
    const hasDefault = !bare && type.kind !== "template" && choices.oneIn(2);
    const plain = new Thresholds();
    return {
      name,
      type,
      optional,
      ...(hasDefault ? { default: literal(type, choices, plain, Date.UTC(2026, 2, 1)).text } : {}),
    };
  };
  return {
    name: names.fresh(choices, ["email", "meeting", "phone", "task"]),
    parameters: choices.several(0, 3, parameter),
    outcomes: choices.several(0, 3, () =>
      outcomeNames.fresh(choices, ["sent", "opened", "replied", "held"]),
    ),
  };
}

function calendar(choices: Choices, entity: EntityShape, base: number): CalendarShape {
  const owner = entity.fields.find(
    ({ type }) => type.kind === "entity" && type.entity.name === "user",
  );
  const zones = [
    'zone "Europe/Berlin"',
    'zone "UTC"',
    'zone "America/New_York"',
    'zone "Australia/Sydney"',
  ];
  const zone =
    owner !== undefined && choices.oneIn(2)
      ? `zone ${written(owner.name)}.timezone`
      : choices.pick([...zones, undefined]);
  const day = Math.floor(base / 86_400_000);
  const hours = choices.pick([
    ["Mon..Fri 09:00..17:00"],
    ["Mon..Fri 09:00..12:00, 13:00..17:00", "Sat 09:00..12:00"],
    ["Mon, Wed 00:00..12:00", "Sun 23:00..24:00"],
  ]);
  const closed = choices.oneIn(2)
    ? [`closed ${dayText(day + choices.between(0, 3))}, ${dayText(day + 7)}`]
    : [];
  return {
    name: "Office",
    lines: [...hours, ...closed, ...(zone === undefined ? [] : [zone])],
    forEntity: zone?.startsWith('zone "') === false || choices.oneIn(2),
  };
}

/** Draws a vocabulary. */
export function vocabulary(choices: Choices, base: number): VocabularyShape {
  const named = [choiceShape(choices, "Rating"), choiceShape(choices, "Kind")];
  const shapes = entities(choices, named);
  const entity = there(shapes[0]);
  const activityNames = new Names();
  return {
    entity,
    entities: shapes,
    choices: named,
    processes: ["Pipeline", "Review", "`Dritter Prozeß`"]
      .slice(0, choices.pick([1, 2, 0, 3]))
      .map((name) => process(choices, name.replaceAll("`", ""))),
    activities: choices.several(2, 4, () => activity(choices, activityNames, named)),
    calendars: choices.oneIn(2) ? [calendar(choices, entity, base)] : [],
  };
}
