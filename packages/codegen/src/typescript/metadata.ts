import {
  partsOf,
  type Condition,
  type Expression,
  type Field,
  type Origin,
  type Sequence,
} from "@seqlang/language";
import { meansDays, readsOf, someExpression, type Read } from "../plan/reads.ts";
import { shapeOf } from "../plan/shape.ts";
import { atom, array, object, string, yes, type Js } from "./js.ts";
import { numberLiteral } from "./constant.ts";
import { placeOf } from "./places.ts";
import { expressionsOf, type RecordShape } from "./shape.ts";
import { pathText } from "./tracing.ts";
import type { ModuleScope } from "./scope.ts";
import { branchesOf, positionsOf } from "./standings.ts";

interface MetadataOptions {
  readonly compiler: string;
  readonly versionHash: string;
  readonly source: string;
  readonly shape: RecordShape;
  readonly module: ModuleScope;
}

/** What a sequence depends on and where it can stand, as plain data. */
export function metadataOf(sequence: Sequence, options: MetadataOptions): Js {
  const { entity, calendar, zone, reenroll } = sequence;
  const reads = (expressions: readonly Expression[]) =>
    pathsOf(readsOf(expressions), expressions, options.module);
  const condition = (one: Condition) => ({
    text: string(one.text),
    reads: texts([
      ...new Set([...reads([one.expression]), ...zonesRead(one.expression, sequence)]),
    ]),
    ...place(one.origin),
  });
  const positions = [...positionsOf(sequence.body, sequence.calendar !== undefined)];
  const all = [...new Set(pathsOf(options.shape.reads, expressionsOf(sequence), options.module))];
  return object({
    sequence: string(sequence.name),
    version: string(options.versionHash),
    compiler: string(options.compiler),
    source: string(options.source),
    entity: object({
      name: string(entity.name),
      from: string(entity.from),
      key: string(entity.key),
    }),
    reads: texts(all),
    enroll: array(sequence.enroll.map((one) => object(condition(one)))),
    suppress: array(sequence.suppress.map((one) => object(condition(one)))),
    criteria: longArray(
      "CriterionMetadata",
      options.module,
      sequence.criteria.map((one) =>
        object({
          kind: string(one.leaves),
          position: string(one.position),
          reason: one.reason === undefined ? undefined : string(one.reason),
          block: one.block === undefined ? undefined : string(one.block),
          ...condition(one.condition),
        }),
      ),
    ),
    branches: longArray(
      "ConditionMetadata",
      options.module,
      [...branchesOf(sequence.body)].map(({ text, expression, origin }) =>
        object(condition({ text, expression, origin })),
      ),
    ),
    positions: longArray(
      "PositionMetadata",
      options.module,
      positions.map((one) =>
        object({
          position: string(one.position),
          kind: string(one.kind),
          activity: one.activity === undefined ? undefined : string(one.activity),
          name: one.name === undefined ? undefined : string(one.name),
          does: one.does === undefined ? undefined : string(one.does),
          reads: texts(reads(one.expressions)),
          ...place(one.origin),
        }),
      ),
    ),
    flow: string(shapeOf(sequence.body)),
    reenroll:
      reenroll === undefined
        ? undefined
        : object(
            reenroll.kind === "never"
              ? { kind: string("never") }
              : {
                  kind: string("after"),
                  months: number(reenroll.months),
                  minutes: number(reenroll.minutes),
                },
          ),
    exclusive: sequence.exclusive ? yes : undefined,
    throttles:
      sequence.throttles.length === 0
        ? undefined
        : array(
            sequence.throttles.map(({ activity, limit, per, unit }) =>
              object({
                activity: string(activity.name),
                limit: number(limit),
                per: per === undefined ? undefined : string(dotted(per)),
                unit: string(unit),
              }),
            ),
          ),
    calendar:
      calendar === undefined
        ? undefined
        : object({
            name: string(calendar.name),
            week: weekOf(calendar.week),
            closed: array(calendar.closed.map(number)),
          }),
    zone: object(
      zone.kind === "named"
        ? { kind: string("named"), zone: string(zone.zone) }
        : { kind: string("field"), path: string(dotted(zone.path)) },
    ),
  });
}

/** Entries of one literal: TypeScript compares each with each other one. */
const entriesPerLiteral = 100;

/** A list of objects; a long one in parts, whose types are written down. */
function longArray(type: string, module: ModuleScope, entries: readonly Js[]): Js {
  if (entries.length <= entriesPerLiteral) return array(entries);
  const parts: Js[] = [];
  for (let from = 0; from < entries.length; from += entriesPerLiteral) {
    const part = array(entries.slice(from, from + entriesPerLiteral));
    const typeName = `readonly ${module.runtimeType(type)}[]`;
    parts.push(atom(`...${module.constant(type, part, typeName)}`));
  }
  return array(parts);
}

export function weekOf(
  week: readonly (readonly { readonly from: number; readonly to: number }[])[],
): Js {
  return array(
    week.map((spans) => array(spans.map(({ from, to }) => array([number(from), number(to)])))),
  );
}

function number(value: number): Js {
  return atom(numberLiteral(value));
}

function texts(values: readonly string[]): Js {
  return array(values.map(string));
}

function dotted(path: readonly Field[]): string {
  return path.map(({ name }) => name).join(".");
}

function place(origin: Origin): { readonly line: Js; readonly character: Js } {
  const { line, character } = placeOf(origin);
  return { line: number(line), character: number(character) };
}

/** The field of the time zone that a condition's days are meant in, where it is a field. */
function zonesRead(expression: Expression, { zone }: Sequence): readonly string[] {
  return zone.kind === "field" && someExpression(expression, meansDays) ? [dotted(zone.path)] : [];
}

/** The paths of reads, each once; a row's field by its list's path and its own. */
function pathsOf(
  reads: readonly Read[],
  expressions: readonly Expression[],
  module: ModuleScope,
): readonly string[] {
  const lists = new Map<unknown, string>();
  const visit = (expression: Expression): void => {
    if (expression.kind === "aggregate") {
      const { list } = expression;
      if (list.kind === "field") {
        const around = list.source === "record" ? undefined : lists.get(list.source);
        lists.set(
          expression.row,
          [...(around === undefined ? [] : [around]), dotted(list.path)].join("."),
        );
      }
    }
    for (const part of partsOf(expression)) visit(part);
  };
  for (const expression of expressions) visit(expression);
  const paths = reads.map((read) => {
    const own = pathText(read, { module });
    if (own !== undefined || read.kind !== "field") return own;
    const list = lists.get(read.source);
    return list === undefined ? undefined : `${list}.${dotted(read.path)}`;
  });
  return [...new Set(paths.filter((path) => path !== undefined))];
}
