import type { Expression, Type } from "@seqlang/language";

/** A type as occurrences tell it apart: money whose currency is known, and whose isn't. */
export function typeName(type: Type): string {
  if (type.kind === "money") return type.currency === undefined ? "any money" : "money";
  return type.kind;
}

/** The parts of an expression. */
function partsOf(expression: Expression): readonly Expression[] {
  return Object.entries(expression).flatMap(([name, part]: [string, unknown]) => {
    if (name === "origin" || name === "type" || name === "rule") return [];
    return (Array.isArray(part) ? (part as unknown[]) : [part]).filter(isExpression);
  });
}

function isExpression(part: unknown): part is Expression {
  return (
    typeof part === "object" &&
    part !== null &&
    "kind" in part &&
    "origin" in part &&
    "optional" in part &&
    "type" in part &&
    !("private" in part)
  );
}

function own(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "constant":
      return [`constant ${expression.value.kind}`];
    case "field": {
      const { source, path } = expression;
      const from = source === "record" ? "record" : "row";
      return [
        `field ${typeName(expression.type)}`,
        `field of a ${from}, ${path.length} deep`,
        ...(path.some((field) => field.private) ? ["field that is private"] : []),
        ...(path.slice(0, -1).some((field) => field.optional)
          ? ["field past an optional one"]
          : []),
      ];
    }
    case "process":
      return [`process ${expression.reads}`];
    case "outcome":
    case "rule":
    case "and":
    case "or":
    case "today":
    case "day-of":
    case "convert":
      return [expression.kind];
    case "not":
      return [`not ${expression.operand.kind}`];
    case "compare":
      return [
        `compare ${expression.operator}`,
        `compare ${typeName(expression.left.type)}`,
        ...(expression.right.kind === "constant" ? [] : ["compare two that vary"]),
      ];
    case "stage-order":
      return [`stage ${expression.operator}`];
    case "in":
      return [`in ${typeName(expression.operand.type)}`];
    case "text-test":
      return [`text ${expression.test}`];
    case "list-contains":
      return [`list contains ${typeName(expression.element.type)}`];
    case "presence":
      return [
        `is ${expression.present ? "present" : "missing"}`,
        `presence of ${typeName(expression.operand.type)}`,
      ];
    case "window":
      return [`window ${expression.which} of ${expression.operand.type.kind}`];
    case "calendar-window":
      return [
        `calendar window ${expression.offset} ${expression.unit}`,
        `calendar window of ${expression.operand.type.kind}`,
      ];
    case "arithmetic": {
      const { left, operator, right } = expression;
      return [`${typeName(left.type)} ${operator} ${typeName(right.type)}`];
    }
    case "negate":
      return [`- ${typeName(expression.type)}`];
    case "fallback":
      return [`?? of ${typeName(expression.type)}`];
    case "now": {
      const { months, minutes } = expression;
      return [months === 0 && minutes === 0 ? "now" : months + minutes < 0 ? "ago" : "from now"];
    }
    case "elapsed": {
      const { unit, direction, operand } = expression;
      return [
        `${unit}s ${direction}`,
        `${direction} ${operand.type.kind}`,
        ...(operand.kind === "process" ? ["elapsed in a stage"] : []),
      ];
    }
    case "interpolation":
      return expression.parts.flatMap((part) =>
        typeof part === "string" ? [] : [`interpolated ${typeName(part.type)}`],
      );
    case "template": {
      const { subject, body } = expression.template;
      const isFixed = subject.kind === "constant" && body.kind === "constant";
      return [isFixed ? "template without values" : "template with values"];
    }
    case "case":
      return [expression.to];
    case "aggregate": {
      const { function: name, where, value, list } = expression;
      return [
        `${name}${where === undefined ? "" : " where"}`,
        ...(value === undefined ? [] : [`sum of ${typeName(value.type)}`]),
        ...(value?.kind === "field" && value.path.length > 1 ? ["sum through a lookup"] : []),
        ...(list.kind === "field" && list.path.length > 1 ? ["list behind a lookup"] : []),
        ...(list.kind === "field" && list.source !== "record" ? ["list of a row"] : []),
      ];
    }
  }
}

/** Every construct that occurs in an expression, its parts and the rules that it names. */
export function ofExpression(expression: Expression): readonly string[] {
  return [...own(expression), ...partsOf(expression).flatMap(ofExpression)];
}

const each = <T extends string>(first: string, ...rest: readonly T[]): string[] =>
  rest.map((one) => `${first} ${one}`);

const ordered = [
  "text",
  "number",
  "percent",
  "money",
  "any money",
  "date",
  "datetime",
  "time",
  "duration",
];
const values = [...ordered, "bool", "choice"];

/** What must occur, by the kind of expression: a kind that is added has to be listed. */
export const expectedOfExpressions: Readonly<Record<Expression["kind"], readonly string[]>> = {
  constant: each(
    "constant",
    ...ordered.filter((name) => name !== "any money"),
    "bool",
    "choice",
    "stage",
    "missing",
  ),
  field: [
    ...each("field", ...values, "list", "entity"),
    ...each("field of a record,", "1 deep", "2 deep", "3 deep"),
    ...each("field of a row,", "1 deep", "2 deep"),
    "field that is private",
    "field past an optional one",
  ],
  process: each("process", "stage", "entered", "category", "status"),
  outcome: ["outcome"],
  rule: ["rule"],
  and: ["and"],
  or: ["or"],
  not: each(
    "not",
    "field",
    "outcome",
    "rule",
    "and",
    "or",
    "not",
    "compare",
    "stage-order",
    "in",
    "text-test",
    "list-contains",
    "presence",
    "window",
    "calendar-window",
    "aggregate",
    "fallback",
  ),
  compare: [
    ...each("compare", "=", "!=", "<", "<=", ">", ">="),
    ...each("compare", ...values, "stage"),
    "compare two that vary",
  ],
  "stage-order": each("stage", "<", "<=", ">", ">="),
  in: each("in", ...ordered.filter((name) => name !== "any money"), "choice", "stage"),
  "text-test": each("text", "contains", "starts with", "ends with"),
  "list-contains": each(
    "list contains",
    "text",
    "number",
    "choice",
    "money",
    "date",
    "datetime",
    "time",
    "duration",
    "percent",
    "bool",
  ),
  presence: [
    ...each("is", "present", "missing"),
    ...each("presence of", ...values, "stage", "entity", "list"),
  ],
  window: ["last", "next", "before"].flatMap((which) =>
    each(`window ${which} of`, "date", "datetime"),
  ),
  "calendar-window": [
    ...["-1", "0", "1"].flatMap((offset) =>
      each(`calendar window ${offset}`, "day", "week", "month", "quarter", "year"),
    ),
    ...each("calendar window of", "date", "datetime"),
  ],
  arithmetic: [
    "number + number",
    "number - number",
    "number * number",
    "number / number",
    "percent + percent",
    "percent - percent",
    "percent * number",
    "number * percent",
    "percent / number",
    "percent / percent",
    "money + money",
    "money - money",
    "money * number",
    "money * percent",
    "number * money",
    "percent * money",
    "money / number",
    "money / money",
    "any money + any money",
    "any money - any money",
    "any money * number",
    "any money * percent",
    "number * any money",
    "percent * any money",
    "any money / number",
    "date + duration",
    "date - duration",
    "datetime + duration",
    "datetime - duration",
    "date - date",
    "datetime - datetime",
    "duration + duration",
    "duration - duration",
    "duration * number",
    "duration / number",
  ],
  negate: each("-", "number", "percent", "money", "any money", "duration"),
  fallback: each("?? of", ...values),
  convert: ["convert"],
  "day-of": ["day-of"],
  now: ["now", "ago", "from now"],
  today: ["today"],
  elapsed: [
    ...["minute", "hour", "day", "week"].flatMap((unit) => each(`${unit}s`, "since", "until")),
    ...["since", "until"].flatMap((direction) => each(direction, "date", "datetime")),
    "elapsed in a stage",
  ],
  interpolation: each("interpolated", ...values),
  case: ["lower", "upper"],
  template: each("template", "with values", "without values"),
  aggregate: [
    "any where",
    "all where",
    "count",
    "count where",
    "sum",
    "sum where",
    ...each("sum of", "number", "percent", "money", "duration"),
    "sum through a lookup",
    "list behind a lookup",
    "list of a row",
  ],
};
