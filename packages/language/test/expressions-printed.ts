import type { Expression } from "../src/model/expression.ts";
import type { Constant } from "../src/vocabulary/constant.ts";
import type { Type } from "../src/vocabulary/type.ts";

/** A checked expression with its type, in a form that shows every decision. */
export function printTyped(expression: Expression): string {
  return `${print(expression)} : ${printType(expression.type)}${expression.optional ? "?" : ""}`;
}

export function printType(type: Type): string {
  switch (type.kind) {
    case "money":
      return `money(${type.currency ?? "*"})`;
    case "choice":
      return type.choice.name;
    case "stage":
      return `stage(${type.process.name})`;
    case "list":
      return `[${printType(type.element)}]`;
    case "entity":
      return type.entity.name;
    default:
      return type.kind;
  }
}

function printConstant(value: Constant): string {
  switch (value.kind) {
    case "text":
      return JSON.stringify(value.value);
    case "number":
      return value.value;
    case "percent":
      return `${value.value}%`;
    case "bool":
      return String(value.value);
    case "date":
      return `day ${value.day}`;
    case "time":
      return `minute ${value.minute}`;
    case "datetime":
      return `instant ${value.instant}`;
    case "duration":
      return `${value.months}mo+${value.minutes}min`;
    case "money":
      return `${value.amount} ${value.currency}`;
    case "choice":
      return `${value.choice.name}.${value.member}`;
    case "stage":
      return `${value.process.name}.${value.stage.name}`;
    case "missing":
      return "missing";
  }
}

/** In brackets, with the operator first; a `?` follows what may be missing. */
export function print(expression: Expression): string {
  const mark = expression.optional ? "?" : "";
  return bare(expression) + mark;
}

function bare(e: Expression): string {
  const of = (...parts: readonly (string | Expression)[]): string =>
    `(${parts.map((part) => (typeof part === "string" ? part : print(part))).join(" ")})`;
  switch (e.kind) {
    case "constant":
      return printConstant(e.value);
    case "field":
      return `${e.source === "record" ? "" : "row"}.${e.path.map(({ name }) => name).join(".")}`;
    case "process":
      return `bpf:${e.process.name}:${e.reads}`;
    case "outcome":
      return `${e.step}!${e.outcome}`;
    case "rule":
      return `rule:${e.rule.name}`;
    case "and":
    case "or":
      return of(e.kind, ...e.operands);
    case "not":
      return of("not", e.operand);
    case "compare":
      return of(e.operator, e.left, e.right);
    case "stage-order":
      return of("stage", e.operator, `${e.process.name}.${e.stage.name}`);
    case "in":
      return of("in", e.operand, ...e.options);
    case "text-test":
      return of(e.test, e.text, e.part);
    case "list-contains":
      return of("has", e.list, e.element);
    case "presence":
      return of(e.present ? "present" : "missing", e.operand);
    case "window":
      return of(e.which, `${e.months}mo+${e.minutes}min`, e.operand);
    case "calendar-window":
      return of(`${e.unit}${e.offset}`, e.operand);
    case "arithmetic":
      return of(e.operator, e.left, e.right);
    case "negate":
      return of("neg", e.operand);
    case "fallback":
      return of("??", e.left, e.right);
    case "convert":
      return of("to", e.currency, e.operand);
    case "day-of":
      return of("day", e.operand);
    case "now":
      return e.months === 0 && e.minutes === 0 ? "now" : `now${e.months}mo${e.minutes}min`;
    case "today":
      return "today";
    case "elapsed":
      return of(`${e.unit}s-${e.direction}`, e.operand);
    case "interpolation":
      return of("text", ...e.parts.map((p) => (typeof p === "string" ? JSON.stringify(p) : p)));
    case "case":
      return of(e.to, e.operand);
    case "template":
      return of("template", e.template.name);
    case "aggregate":
      return of(
        e.function,
        e.list,
        ...(e.value ? ["of", e.value] : []),
        ...(e.where ? ["where", e.where] : []),
      );
  }
}
