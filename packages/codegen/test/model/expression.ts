import type {
  Choice,
  CompareOperator,
  Condition,
  Constant,
  Entity,
  Expression,
  Field,
  Process,
  Row,
  Template,
  Type,
} from "@seqlang/language";
import { bool, datetime, duration, file, number, origin, text, usd } from "./vocabulary.ts";

export function constant(value: Constant, type: Type): Expression {
  const optional = value.kind === "missing";
  return { kind: "constant", value, type, optional, origin: origin() };
}

export function t(value: string): Expression {
  return constant({ kind: "text", value }, text);
}

export function n(value: number | string): Expression {
  return constant({ kind: "number", value: String(value) }, number);
}

export function dollars(amount: string): Expression {
  return constant({ kind: "money", amount, currency: "USD" }, usd);
}

export function minutes(value: number, months = 0): Expression {
  return constant({ kind: "duration", months, minutes: value }, duration);
}

export function memberOf(of: Choice, member: string): Expression {
  return constant({ kind: "choice", choice: of, member }, { kind: "choice", choice: of });
}

export function stageOf(process: Process, name: string): Expression {
  const found = process.stages.find((one) => one.name === name)!;
  return constant({ kind: "stage", process, stage: found }, { kind: "stage", process });
}

export function f(...path: readonly Field[]): Expression {
  const { type } = path.at(-1)!;
  const optional = path.some((one) => one.optional);
  return { kind: "field", source: "record", path, type, optional, origin: origin() };
}

export function onRow(row: Row, ...path: readonly Field[]): Expression {
  const { type } = path.at(-1)!;
  const optional = path.some((one) => one.optional);
  return { kind: "field", source: row, path, type, optional, origin: origin() };
}

export function stage(process: Process): Expression {
  const type: Type = { kind: "stage", process };
  return { kind: "process", process, reads: "stage", type, optional: true, origin: origin() };
}

const test = { type: bool, optional: false } as const;

export function compare(
  left: Expression,
  operator: CompareOperator,
  right: Expression,
): Expression {
  return { kind: "compare", operator, left, right, ...test, origin: origin() };
}

export function and(...operands: readonly Expression[]): Expression {
  return { kind: "and", operands, ...test, origin: origin() };
}

export function or(...operands: readonly Expression[]): Expression {
  return { kind: "or", operands, ...test, origin: origin() };
}

export function not(operand: Expression): Expression {
  return { kind: "not", operand, ...test, origin: origin() };
}

export function isIn(operand: Expression, ...options: readonly Expression[]): Expression {
  return { kind: "in", operand, options, ...test, origin: origin() };
}

export function present(operand: Expression, is = true): Expression {
  return { kind: "presence", operand, present: is, ...test, origin: origin() };
}

export function calculate(
  left: Expression,
  operator: "+" | "-" | "*" | "/",
  right: Expression,
  type: Type = left.type,
): Expression {
  return { kind: "arithmetic", operator, left, right, type, optional: true, origin: origin() };
}

export function outcome(step: string, name: string): Expression {
  return { kind: "outcome", step, outcome: name, ...test, origin: origin() };
}

export function ago(value: number, months = 0): Expression {
  return {
    kind: "now",
    months: -months,
    minutes: -value,
    type: datetime,
    optional: false,
    origin: origin(),
  };
}

export function joined(...parts: readonly (string | Expression)[]): Expression {
  return {
    kind: "interpolation",
    parts,
    type: { kind: "text" },
    optional: false,
    origin: origin(),
  };
}

export function template(
  name: string,
  entity: Entity,
  subject: Expression,
  body: Expression,
): Expression {
  const of = { kind: "template", name, docs: undefined, entity, subject, body, origin: origin() };
  return {
    kind: "template",
    template: of as Template,
    type: { kind: "template" },
    optional: false,
    origin: origin(),
  };
}

export function when(expression: Expression, words = "it holds"): Condition {
  return { expression, text: words, origin: expression.origin };
}

export { file };
