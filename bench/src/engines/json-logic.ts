import { LogicEngine } from "json-logic-engine";
import { guardsOf, type Condition, type RuleSet, type Test } from "../rules/condition.ts";
import type { Engine } from "./engine.ts";

/** json-logic-engine, with the rules as one `if` that it compiles to a function. */
export const jsonLogic: Engine = {
  name: "json-logic-engine, built",
  prepare({ rules, records, plain }) {
    const chain = rules.rules.flatMap(({ when, answer }) => [logicOf(when, rules), answer]);
    const evaluate = new LogicEngine().build({ if: [...chain, rules.otherwise] }) as Built;
    return { records: records.map(plain), evaluate, nameOf: String };
  },
};

type Built = (record: object) => string;

function logicOf(condition: Condition, rules: RuleSet): object {
  if ("all" in condition) return { and: condition.all.map((part) => logicOf(part, rules)) };
  if ("any" in condition) return { or: condition.any.map((part) => logicOf(part, rules)) };
  const guards = guardsOf(condition.field, rules);
  const test = testOf(condition);
  if (guards.length === 0 || negative.has(condition.is)) return test;
  return { and: [{ "!==": [{ var: condition.field }, null] }, test] };
}

/** Tests that say themselves what a missing value gives. */
const negative: ReadonlySet<string> = new Set(["!=", "not in", "missing", "present"]);

function testOf(test: Test): object {
  const field = { var: test.field };
  switch (test.is) {
    case "=":
      return { "===": [field, test.value] };
    case "!=":
      return { "!==": [field, test.value] };
    case "in":
      return { in: [field, test.value] };
    case "not in":
      return { "!": { in: [field, test.value] } };
    case "missing":
      return { "===": [field, null] };
    case "present":
      return { "!==": [field, null] };
    case "contains":
      return { in: [test.value, field] };
    case "starts with":
      return { "===": [{ substr: [field, 0, test.value.length] }, test.value] };
    default:
      return { [test.is]: [field, test.value] };
  }
}
