import {
  partsOf,
  type Entity,
  type Expression,
  type Field,
  type Flow,
  type Process,
  type Row,
  type Sequence,
} from "@seqlang/language";
import type { Read } from "../plan/reads.ts";

/** What a sequence reads of an entity: its fields, and what it reads of those that are entities. */
export interface Shape {
  readonly entity: Entity;
  readonly fields: Map<string, ShapeField>;
}

export interface ShapeField {
  readonly field: Field;
  /** Of a lookup, or of a list's elements. */
  readonly shape: Shape | undefined;
}

/** All that a sequence reads of a record. */
export interface RecordShape {
  readonly root: Shape;
  readonly processes: readonly Process[];
  readonly readsKey: boolean;
  /** What is read, as `readsOf` has it. */
  readonly reads: readonly Read[];
}

export function recordShape(sequence: Sequence): RecordShape {
  const root: Shape = { entity: sequence.entity, fields: new Map() };
  const rows = new Map<Row, Shape>();
  const processes = new Set<Process>();
  const reads: Read[] = [];
  const visit = (expression: Expression): void => {
    if (expression.kind === "field") {
      const { source, path } = expression;
      reads.push({ kind: "field", path, source });
      addPath(source === "record" ? root : rows.get(source), path);
    } else if (expression.kind === "process" || expression.kind === "stage-order") {
      processes.add(expression.process);
      const part = expression.kind === "process" ? expression.reads : "stage";
      reads.push({ kind: "process", process: expression.process, reads: part });
    } else if (expression.kind === "outcome") {
      reads.push({ kind: "outcome", step: expression.step, outcome: expression.outcome });
    } else if (expression.kind === "aggregate") {
      visit(expression.list);
      const shape = elementShape(expression.list, root, rows);
      if (shape !== undefined) rows.set(expression.row, shape);
      if (expression.where !== undefined) visit(expression.where);
      if (expression.value !== undefined) visit(expression.value);
      return;
    }
    for (const part of partsOf(expression)) visit(part);
  };
  for (const expression of expressionsOf(sequence)) visit(expression);
  const { zone } = sequence;
  if (zone.kind === "field") {
    reads.push({ kind: "field", path: zone.path, source: "record" });
    addPath(root, zone.path);
  }
  return { root, processes: [...processes], readsKey: hasSplit(sequence.body), reads };
}

function addPath(from: Shape | undefined, path: readonly Field[]): void {
  let shape = from;
  for (const field of path) {
    if (shape === undefined) return;
    let known = shape.fields.get(field.name);
    if (known === undefined) {
      const { type } = field;
      const element = type.kind === "list" ? type.element : type;
      const inner: Shape | undefined =
        element.kind === "entity" ? { entity: element.entity, fields: new Map() } : undefined;
      known = { field, shape: inner };
      shape.fields.set(field.name, known);
    }
    shape = known.shape;
  }
}

function elementShape(
  list: Expression,
  root: Shape,
  rows: ReadonlyMap<Row, Shape>,
): Shape | undefined {
  if (list.kind === "fallback") return elementShape(list.left, root, rows);
  if (list.kind !== "field") return undefined;
  let shape = list.source === "record" ? root : rows.get(list.source);
  for (const field of list.path) shape = shape?.fields.get(field.name)?.shape;
  return shape;
}

/** Every expression of a sequence, in the order of its parts. */
export function expressionsOf(sequence: Sequence): readonly Expression[] {
  return [
    ...sequence.criteria.map(({ condition }) => condition.expression),
    ...sequence.enroll.map(({ expression }) => expression),
    ...sequence.suppress.map(({ expression }) => expression),
    ...flowExpressions(sequence.body),
  ];
}

function flowExpressions(flow: Flow): readonly Expression[] {
  return flow.flatMap((statement): readonly Expression[] => {
    switch (statement.kind) {
      case "step":
        return statement.arguments.map(({ value }) => value);
      case "branch":
        return [
          ...statement.arms.flatMap(({ condition, body }) => [
            condition.expression,
            ...flowExpressions(body),
          ]),
          ...flowExpressions(statement.otherwise),
        ];
      case "match":
        return [
          statement.subject,
          ...statement.arms.flatMap(({ body }) => flowExpressions(body)),
          ...flowExpressions(statement.otherwise ?? []),
        ];
      case "wait":
        return statement.delay.kind === "duration" ? [statement.delay.value] : [];
      case "wait-until":
        return [statement.moment];
      case "wait-for":
        return [
          statement.condition.expression,
          ...(statement.limit.kind === "duration" ? [statement.limit.value] : []),
          ...flowExpressions(statement.then),
          ...flowExpressions(statement.otherwise),
        ];
      case "set":
        return [statement.value];
      case "split":
        return statement.arms.flatMap(({ body }) => flowExpressions(body));
      case "repeat":
        return [
          ...(statement.every?.kind === "duration" ? [statement.every.value] : []),
          ...(statement.until === undefined ? [] : [statement.until.expression]),
          ...flowExpressions(statement.body),
        ];
      case "exit":
      case "advance":
        return [];
    }
  });
}

function hasSplit(flow: Flow): boolean {
  return flow.some((statement) => {
    switch (statement.kind) {
      case "split":
        return true;
      case "branch":
        return statement.arms.some(({ body }) => hasSplit(body)) || hasSplit(statement.otherwise);
      case "match":
        return [...statement.arms.map(({ body }) => body), statement.otherwise ?? []].some(
          hasSplit,
        );
      case "wait-for":
        return hasSplit(statement.then) || hasSplit(statement.otherwise);
      case "repeat":
        return hasSplit(statement.body);
      default:
        return false;
    }
  });
}
