import { Environment } from "@marcbachmann/cel-js";
import {
  guardsOf,
  type Condition,
  type RuleSet,
  type Value,
  type ValueTest,
} from "../rules/condition.ts";
import type { Engine } from "./engine.ts";

/** @marcbachmann/cel-js, with the rules as one chain of conditional expressions, parsed once. */
export const cel: Engine = {
  name: "@marcbachmann/cel-js",
  prepare({ rules, records, plain }) {
    const chain = rules.rules.map(({ when, answer }) => `${celOf(when, rules)} ? "${answer}" : `);
    const environment = new Environment({ unlistedVariablesAreDyn: true });
    const evaluate = environment.parse(`${chain.join("")}"${rules.otherwise}"`);
    return { records: records.map(plain), evaluate, nameOf: String };
  },
};

function celOf(condition: Condition, rules: RuleSet): string {
  if ("all" in condition) return chained(condition.all, " && ", rules);
  if ("any" in condition) return chained(condition.any, " || ", rules);
  const { field } = condition;
  const guards = guardsOf(field, rules);
  const missing = guards.map((path) => `${path} == null`);
  const present = guards.map((path) => `${path} != null`);
  if (!("value" in condition)) {
    return condition.is === "missing" ? `(${missing.join(" || ")})` : present.join(" && ");
  }
  const test = testOf(condition);
  return condition.is === "!=" || condition.is === "not in"
    ? `(${[...missing, test].join(" || ")})`
    : `(${[...present, test].join(" && ")})`;
}

function chained(parts: readonly Condition[], operator: string, rules: RuleSet): string {
  return `(${parts.map((part) => celOf(part, rules)).join(operator)})`;
}

function testOf(test: ValueTest): string {
  const { field } = test;
  switch (test.is) {
    case "=":
      return `${field} == ${literalOf(test.value)}`;
    case "in":
      return `${field} in [${test.value.map(literalOf).join(", ")}]`;
    case "not in":
      return `!(${field} in [${test.value.map(literalOf).join(", ")}])`;
    case "contains":
      return `${field}.contains(${literalOf(test.value)})`;
    case "starts with":
      return `${field}.startsWith(${literalOf(test.value)})`;
    default:
      return `${field} ${test.is} ${literalOf(test.value)}`;
  }
}

/** Numbers as doubles: JSON's are. */
function literalOf(value: Value): string {
  return typeof value === "number" ? value.toFixed(1) : JSON.stringify(value);
}
