import type { Expression as Model, Row } from "../../model/expression.ts";
import type { AggregateExpression, Name } from "../../syntax/tree.ts";
import type { Entity, Field } from "../../vocabulary/entity.ts";
import type { Type } from "../../vocabulary/type.ts";
import { aggregateList } from "../../diagnostics/catalog/types/aggregate-list.ts";
import { aggregateShape } from "../../diagnostics/catalog/types/aggregate-shape.ts";
import { sumType } from "../../diagnostics/catalog/types/sum-type.ts";
import { unknownFunction } from "../../diagnostics/catalog/types/unknown-function.ts";
import type { Scope } from "../scope.ts";
import type { Construct } from "./construct.ts";
import { fieldOf, fieldOwner, followFields } from "./field.ts";
import { checkTest } from "./logic.ts";
import { nearest, renaming } from "./nearest.ts";
import { quoted } from "./source-text.ts";
import { typeWords } from "./type-words.ts";
import { bool, erroneous, isErroneous, number, originOf } from "./values.ts";

const names = ["any", "all", "count", "sum"] as const;
type Aggregate = (typeof names)[number];

export function isAggregate(name: string): name is Aggregate {
  return (names as readonly string[]).includes(name);
}

/** `any(tasks where done = false)`, `count(tasks)`, `sum(lines.price where …)` */
export const checkAggregate: Construct<AggregateExpression> = (node, scope, check) => {
  const origin = originOf(node, scope);
  const name = node.function.text;
  if (!isAggregate(name)) {
    const suggestion = nearest(name, names);
    scope.report(
      unknownFunction,
      node.function.span,
      { name, suggestion, functions: names },
      renaming(node.function.span, suggestion),
    );
    return erroneous(origin);
  }
  const path = splitAtList(node, scope);
  if (path === undefined) {
    const list = check(node.list, scope);
    if (!isErroneous(list)) {
      const data = { name, shown: quoted(node.list, scope), type: typeWords(list.type) };
      scope.report(aggregateList, node.list.span, data);
    }
    return erroneous(origin);
  }
  const { list, element, value: asked } = path;
  if (element.kind === "error") return erroneous(origin);
  const rows = element.kind === "entity";
  const row: Row = { type: element };
  const needsWhere = (name === "any" || name === "all") && node.where === undefined;
  const misplaced = name === "sum" ? asked.length === 0 : asked.length > 0;
  if (needsWhere || misplaced || (node.where !== undefined && !rows)) {
    const fields = element.kind === "entity" ? [...element.entity.fields.values()] : [];
    const field = (name === "sum" ? fields.find(({ type }) => isSummable(type)) : fields[0])?.name;
    scope.report(aggregateShape, node.span, {
      name,
      list: { words: quoted(node.list, scope).slice(1, -1), rows, field },
    });
    return erroneous(origin);
  }
  const within = { ...scope, rows: [...scope.rows, row] };
  const where = node.where && checkTest(node.where, within, check);
  const value = name === "sum" ? summed(node, asked, row, scope) : undefined;
  if ((where && isErroneous(where)) || (value && isErroneous(value))) return erroneous(origin);
  const base = { kind: "aggregate", function: name, list, row, where, value, origin } as const;
  if (name === "count") return { ...base, type: number, optional: list.optional };
  if (value === undefined) return { ...base, type: bool, optional: false };
  // A sum of numbers may leave their range, which is missing.
  const overflows = value.type.kind === "number" || value.type.kind === "percent";
  const optional = list.optional || value.optional || overflows;
  return { ...base, type: value.type, optional };
};

interface ListPath {
  readonly list: Model;
  readonly element: Type;
  /** What follows the list in the path: a field of its rows. */
  readonly value: readonly Name[];
}

/** A path's list and what is asked of its rows; undefined where no list is on the way. */
function splitAtList(node: AggregateExpression, scope: Scope): ListPath | undefined {
  const { parts } = node.list;
  const owner = parts[0] && fieldOwner(parts[0].text, scope);
  const path: Field[] = [];
  let entity: Entity | undefined = owner?.entity;
  for (const [index, part] of parts.entries()) {
    const field: Field | undefined = entity?.fields.get(part.text);
    if (field === undefined || owner === undefined) return undefined;
    path.push(field);
    if (field.type.kind === "list") {
      const list = fieldOf(owner.source, path, originOf(node.list, scope));
      return { list, element: field.type.element, value: parts.slice(index + 1) };
    }
    entity = field.type.kind === "entity" ? field.type.entity : undefined;
  }
  return undefined;
}

const summable = new Set<Type["kind"]>(["number", "percent", "duration"]);

/** Amounts of any currency don't add up without rates, and to nothing in particular when none. */
function isSummable(type: Type): boolean {
  return type.kind === "money" ? type.currency !== undefined : summable.has(type.kind);
}

/** What a sum adds up: a field of the row, reached through lookups. */
function summed(node: AggregateExpression, asked: readonly Name[], row: Row, scope: Scope): Model {
  const origin = originOf(node.list, scope);
  if (row.type.kind !== "entity") return erroneous(origin);
  const owner = { source: row, entity: row.type.entity };
  const value = followFields({ ...node.list, parts: asked }, owner, scope);
  if (isErroneous(value)) return value;
  const { type } = value;
  if (isSummable(type)) return value;
  const open = type.kind === "money" && type.currency === undefined;
  const shown = `\`${asked.map(({ text }) => text).join(".")}\``;
  scope.report(sumType, node.list.span, { shown, type: typeWords(type), open });
  return erroneous(origin);
}
