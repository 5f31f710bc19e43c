import type { Condition, Delay, Flow, FlowStatement } from "@seqlang/language";
import { ofExpression, typeName } from "./expressions.ts";

function ofDelay(what: string, delay: Delay): readonly string[] {
  if (delay.kind === "business-days") return [`${what} business days`];
  const kind = delay.value.kind === "constant" ? "a length" : "a computed length";
  return [`${what} ${kind}`, ...ofExpression(delay.value)];
}

export function ofCondition(what: string, { expression }: Condition): readonly string[] {
  return [what, ...ofExpression(expression)];
}

const has = (what: string, part: unknown): readonly string[] => (part === undefined ? [] : [what]);

function ofStatement(statement: FlowStatement): readonly string[] {
  switch (statement.kind) {
    case "step":
      return [
        "step",
        ...has("step with a name", statement.name),
        ...statement.arguments.flatMap(({ parameter, value }) => [
          `argument ${typeName(parameter.type)}`,
          ...ofExpression(value),
        ]),
      ];
    case "branch":
      return [
        "when",
        ...(statement.arms.length > 1 ? ["else when"] : []),
        ...(statement.otherwise.length > 0 ? ["else"] : []),
        ...statement.arms.flatMap(({ condition, body }) => [
          ...ofCondition("when", condition),
          ...ofFlow(body),
        ]),
        ...ofFlow(statement.otherwise),
      ];
    case "match":
      return [
        `match ${typeName(statement.subject.type)}`,
        ...has("match else", statement.otherwise),
        ...ofExpression(statement.subject),
        ...statement.arms.flatMap(({ patterns, takesMissing, body }) => [
          ...(takesMissing ? ["match missing"] : []),
          ...(patterns.length > 1 ? ["match several patterns"] : []),
          ...(takesMissing && patterns.length > 0 ? ["match missing among patterns"] : []),
          ...ofFlow(body),
        ]),
        ...ofFlow(statement.otherwise ?? []),
      ];
    case "wait":
      return ofDelay("wait", statement.delay);
    case "wait-until":
      return [`wait until ${statement.moment.type.kind}`, ...ofExpression(statement.moment)];
    case "wait-for":
      return [
        ...ofCondition("wait for", statement.condition),
        ...ofDelay("up to", statement.limit),
        ...(statement.then.length > 0 ? ["wait for ->"] : []),
        ...(statement.otherwise.length > 0 ? ["wait for else"] : []),
        ...(ofExpression(statement.condition.expression).includes("outcome")
          ? ["wait for an outcome"]
          : []),
        ...ofFlow(statement.then),
        ...ofFlow(statement.otherwise),
      ];
    case "exit":
      return ["exit", ...has("exit as", statement.reason)];
    case "set":
      return [`set ${typeName(statement.field.type)}`, ...ofExpression(statement.value)];
    case "advance":
      return ["advance"];
    case "split":
      return [
        "split",
        ...(statement.arms.length > 2 ? ["split of many"] : []),
        ...statement.arms.flatMap(({ body }) => ofFlow(body)),
      ];
    case "repeat":
      return [
        "repeat",
        ...(statement.every === undefined ? [] : ofDelay("every", statement.every)),
        ...(statement.until === undefined ? [] : ofCondition("until", statement.until)),
        ...(statement.body.some(({ kind }) => kind === "repeat") ? ["repeat in a repeat"] : []),
        ...ofFlow(statement.body),
      ];
  }
}

/** Every construct that occurs in what happens. */
export function ofFlow(flow: Flow): readonly string[] {
  return flow.flatMap(ofStatement);
}

const scalars = [
  "text",
  "number",
  "percent",
  "money",
  "bool",
  "date",
  "time",
  "datetime",
  "duration",
  "choice",
];

/** What must occur, by the kind of statement: a kind that is added has to be listed. */
export const expectedOfFlows: Readonly<Record<FlowStatement["kind"], readonly string[]>> = {
  step: [
    "step",
    "step with a name",
    ...[...scalars, "any money", "list"].map((name) => `argument ${name}`),
  ],
  branch: ["when", "else when", "else"],
  match: [
    ...[...scalars, "stage"].map((name) => `match ${name}`),
    "match missing",
    "match else",
    "match several patterns",
    "match missing among patterns",
  ],
  wait: ["wait business days", "wait a length", "wait a computed length"],
  "wait-until": ["wait until date", "wait until time", "wait until datetime"],
  "wait-for": [
    "wait for",
    "wait for ->",
    "wait for else",
    "wait for an outcome",
    "up to business days",
    "up to a length",
    "up to a computed length",
  ],
  exit: ["exit", "exit as"],
  set: scalars.map((name) => `set ${name}`),
  advance: ["advance"],
  split: ["split", "split of many"],
  repeat: [
    "repeat",
    "every business days",
    "every a length",
    "every a computed length",
    "until",
    "repeat in a repeat",
  ],
};
