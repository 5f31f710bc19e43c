import type { FileModel, Sequence } from "@seqlang/language";
import { ofExpression, typeName } from "./expressions.ts";
import { ofCondition, ofFlow } from "./flows.ts";

const when = (holds: boolean, what: string): readonly string[] => (holds ? [what] : []);

/** Every construct that occurs in a sequence. */
export function ofSequence(sequence: Sequence): readonly string[] {
  const { criteria, enroll, suppress, reenroll, throttles, calendar, zone } = sequence;
  return [
    ...criteria.flatMap(({ leaves, condition, reason, block }) => [
      ...ofCondition(`${leaves} when`, condition),
      ...when(reason !== undefined, `${leaves} when … as`),
      ...when(block === "Standard", "include"),
      ...when(block === "Compliance", "exits everywhere"),
    ]),
    ...enroll.flatMap((condition) => ofCondition("enroll when", condition)),
    ...suppress.flatMap((condition) => ofCondition("suppress when", condition)),
    ...when(reenroll !== undefined, `reenroll ${reenroll?.kind}`),
    ...when(sequence.exclusive, "exclusive"),
    ...throttles.flatMap(({ per, unit }) => [
      `throttle per ${unit}`,
      ...when(per !== undefined, "throttle for each"),
    ]),
    ...when(calendar !== undefined, "send within"),
    ...when(calendar !== undefined, `zone ${zone.kind}`),
    ...ofFlow(sequence.body),
  ];
}

/** Every construct that occurs in a file's declarations. */
export function ofDeclarations(file: FileModel): readonly string[] {
  return [
    ...file.entities.flatMap(({ name, from, key, fields }) => [
      ...when(from !== name, "entity from"),
      ...when(key !== "id", "entity key"),
      ...[...fields.values()].flatMap((field) => [
        `field: ${typeName(field.type)}`,
        ...(field.type.kind === "list" ? [`field: [${typeName(field.type.element)}]`] : []),
        ...when(field.optional, "field?"),
        ...when(field.private, "private"),
        ...when(field.from !== field.name, "field from"),
        ...when(field.from === key, "field that is the key"),
      ]),
    ]),
    ...file.choices.flatMap(({ members }) =>
      members.map(({ name, stored }) =>
        stored === name ? "member" : `member stored as ${typeof stored}`,
      ),
    ),
    ...file.processes.flatMap(({ name, from, stages, entity }) => [
      ...when(from !== name, "process from"),
      `${Math.min(entity.processes.length, 3)} processes`,
      ...stages.flatMap((stage) => [
        ...when(stage.stored !== stage.name, "stage stored"),
        ...when(stage.category !== undefined, "stage category"),
        ...when(stage.entity !== entity, "stage on another entity"),
        ...when(
          stages.some((other) => other !== stage && other.rank === stage.rank),
          "alternatives",
        ),
      ]),
    ]),
    ...file.activities.flatMap(({ parameters, outcomes }) => [
      ...when(outcomes.length > 0, "yields"),
      ...parameters.flatMap((parameter) => [
        ...when(parameter.optional, "parameter?"),
        ...when(parameter.default !== undefined, "parameter with a default"),
      ]),
    ]),
    ...file.calendars.flatMap(({ entity, closed, week }) => [
      ...when(entity !== undefined, "calendar for"),
      ...when(closed.length > 0, "closed"),
      ...when(
        week.some((day) => day.length > 1),
        "a pause at noon",
      ),
    ]),
    ...file.rules.flatMap(({ condition }) => ofExpression(condition)),
  ];
}

const types = [
  "text",
  "number",
  "percent",
  "bool",
  "date",
  "time",
  "datetime",
  "duration",
  "any money",
  "money",
  "choice",
  "list",
  "entity",
];

const elements = types.filter((name) => name !== "any money" && name !== "list");

/** What must occur around what happens. */
export const expectedOfDeclarations: readonly string[] = [
  "exit when",
  "goal when",
  "exit when … as",
  "goal when … as",
  "include",
  "exits everywhere",
  "enroll when",
  "suppress when",
  "reenroll never",
  "reenroll after",
  "exclusive",
  ...["minute", "hour", "day", "week", "month"].map((unit) => `throttle per ${unit}`),
  "throttle for each",
  "send within",
  "zone named",
  "zone field",
  "entity from",
  "entity key",
  "field?",
  "private",
  "field from",
  "field that is the key",
  ...types.map((name) => `field: ${name}`),
  ...elements.map((name) => `field: [${name}]`),
  "member",
  "member stored as number",
  "member stored as string",
  "process from",
  "1 processes",
  "2 processes",
  "3 processes",
  "stage stored",
  "stage category",
  "stage on another entity",
  "alternatives",
  "yields",
  "parameter?",
  "parameter with a default",
  "calendar for",
  "closed",
  "a pause at noon",
];
