import { quoted } from "./literals.ts";
import { written } from "./names.ts";
import type { ChoiceShape, FieldShape, ProcessShape, ValueType, VocabularyShape } from "./types.ts";

function members(choice: ChoiceShape): string {
  const member = ({ name, stored }: ChoiceShape["members"][number]) => {
    if (stored === undefined) return written(name);
    return `${written(name)} = ${typeof stored === "string" ? quoted(stored) : stored}`;
  };
  return `{ ${choice.members.map(member).join(", ")} }`;
}

/** A type as it is written in a field or a parameter. */
export function typeText(type: ValueType): string {
  switch (type.kind) {
    case "money":
      return type.currency === undefined ? "money" : `money(${type.currency})`;
    case "choice":
      return type.choice.name ?? `choice ${members(type.choice)}`;
    case "list":
      return `[${typeText(type.element)}]`;
    case "entity":
      return written(type.entity.name);
    case "stage":
      throw new Error("a stage is no field's type");
    default:
      return type.kind;
  }
}

function fieldText(field: FieldShape): string {
  const from = field.from === undefined ? "" : ` from ${quoted(field.from)}`;
  const type = `${typeText(field.type)}${field.optional ? "?" : ""}`;
  return `  ${field.private ? "private " : ""}${written(field.name)}: ${type}${from}`;
}

function processText(process: ProcessShape, entity: string): string {
  const { stages } = process;
  const stage = ({ name, stored, category, on }: ProcessShape["stages"][number]) =>
    [
      written(name),
      stored === undefined ? "" : ` = ${quoted(stored)}`,
      category === undefined ? "" : ` category ${category}`,
      on === undefined ? "" : ` on ${written(on)}`,
    ].join("");
  const ranks = [...new Set(stages.map(({ rank }) => rank))];
  const groups = ranks.map((rank) => {
    const group = stages.filter((candidate) => candidate.rank === rank).map(stage);
    return group.length === 1 ? group.join() : `{ ${group.join(", ")} }`;
  });
  const from = process.from === undefined ? "" : ` from ${quoted(process.from)}`;
  return `process ${written(process.name)} on ${written(entity)}${from} { ${groups.join(" -> ")} }`;
}

/** The declarations of a vocabulary as text. */
export function vocabularyText(vocabulary: VocabularyShape): string {
  const { entity, entities, choices, processes, activities, calendars } = vocabulary;
  const lines: string[] = [];
  for (const shape of entities) {
    lines.push("/// Docs that end a comment */ and go on: ${x} `y`.");
    const from = shape.from === undefined ? "" : ` from ${quoted(shape.from)}`;
    const key = shape.key === undefined ? "" : ` key ${quoted(shape.key)}`;
    lines.push(`entity ${written(shape.name)}${from}${key} {`, ...shape.fields.map(fieldText), "}");
  }
  for (const choice of choices) lines.push(`choice ${choice.name} ${members(choice)}`);
  for (const process of processes) lines.push(processText(process, entity.name));
  for (const { name, parameters, outcomes } of activities) {
    const list = parameters.map((parameter) => {
      const optional = parameter.optional ? "?" : "";
      const value = parameter.default === undefined ? "" : ` = ${parameter.default}`;
      return `${written(parameter.name)}: ${typeText(parameter.type)}${optional}${value}`;
    });
    const yields = outcomes.length === 0 ? "" : ` yields ${outcomes.map(written).join(", ")}`;
    const brackets = list.length === 0 ? "" : `(${list.join(", ")})`;
    lines.push(`activity ${written(name)}${brackets}${yields}`);
  }
  for (const { name, lines: parts, forEntity } of calendars) {
    const of = forEntity ? ` for ${written(entity.name)}` : "";
    lines.push(`calendar ${name}${of} { ${parts.join("; ")} }`);
  }
  return `${lines.join("\n")}\n`;
}
