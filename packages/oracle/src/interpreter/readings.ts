import type { Reading } from "./answer.ts";
import type { Environment } from "./environment.ts";
import { evaluateExpression } from "./expression.ts";
import type { Expression, Type } from "./model.ts";
import { jsonOf } from "./text.ts";
import type { Json, Present, Value } from "./value.ts";

/** The parts of an expression, in the order written. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "rule":
      return [expression.rule.condition];
    case "and":
    case "or":
      return expression.operands;
    case "not":
    case "presence":
    case "window":
    case "calendar-window":
    case "negate":
    case "convert":
    case "day-of":
    case "elapsed":
    case "case":
      return [expression.operand];
    case "compare":
    case "arithmetic":
    case "fallback":
      return [expression.left, expression.right];
    case "in":
      return [expression.operand, ...expression.options];
    case "text-test":
      return [expression.text, expression.part];
    case "list-contains":
      return [expression.list, expression.element];
    case "interpolation":
      return expression.parts.filter((part) => typeof part !== "string");
    case "template":
      return [expression.template.subject, expression.template.body];
    case "aggregate":
      return [expression.list, expression.where, expression.value].filter(
        (part) => part !== undefined,
      );
    default:
      return [];
  }
}

/** The name of what an expression reads, where it reads something of record, process or steps. */
function pathOf(expression: Expression, environment: Environment): string | undefined {
  switch (expression.kind) {
    case "field":
      return expression.source === "record"
        ? expression.path.map(({ name }) => name).join(".")
        : undefined;
    case "process":
    case "stage-order": {
      const several = environment.sequence.entity.processes.length > 1;
      const bpf = several ? `bpf.${expression.process.name}` : "bpf";
      const reads = expression.kind === "process" ? expression.reads : "stage";
      return reads === "stage" || reads === "status" ? `${bpf}.${reads}` : `${bpf}.stage.${reads}`;
    }
    case "outcome":
      return `${expression.step}.${expression.outcome}`;
    default:
      return undefined;
  }
}

/** Of a record, that it is there; of a list of records, how many there are. */
function shown(type: Type, value: Present): Json {
  if (type.kind === "entity") return true;
  if (type.kind === "list" && type.element.kind === "entity") {
    return (value as readonly Value[]).length;
  }
  return jsonOf(type, value);
}

function readingOf(expression: Expression, path: string, environment: Environment): Reading {
  const masked = expression.kind === "field" && expression.path.some((field) => field.private);
  if (masked) return { path, private: true };
  const read: Expression =
    expression.kind === "stage-order"
      ? {
          ...expression,
          kind: "process",
          reads: "stage",
          type: { kind: "stage", process: expression.process },
        }
      : expression;
  const value = evaluateExpression(read, environment);
  return value === undefined ? { path } : { path, value: shown(read.type, value) };
}

/** What expressions read, in the order of first mention, each once. */
export function readingsOf(
  expressions: readonly Expression[],
  environment: Environment,
): readonly Reading[] {
  const readings = new Map<string, Reading>();
  const visit = (expression: Expression) => {
    const path = pathOf(expression, environment);
    if (path !== undefined && !readings.has(path)) {
      readings.set(path, readingOf(expression, path, environment));
    }
    partsOf(expression).forEach(visit);
  };
  expressions.forEach(visit);
  return [...readings.values()];
}

/** An expression with all that is in it. */
export function expressionsIn(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(expressionsIn)];
}
