import { Engine as RulesEngine, type TopLevelCondition } from "json-rules-engine";
import type { Condition, RuleSet, Test } from "../rules/condition.ts";
import type { Engine } from "./engine.ts";

/** json-rules-engine: a rule each, by falling priority, until the first succeeds. */
export const jsonRules: Engine = {
  name: "json-rules-engine",
  prepare({ rules, records, plain }) {
    const engine = engineFor(rules);
    return {
      records: records.map(plain),
      evaluate: async (record: Record<string, unknown>) => {
        const { events } = await engine.run(record);
        return events[0]?.type ?? rules.otherwise;
      },
      nameOf: String,
    };
  },
};

function engineFor({ rules }: RuleSet): RulesEngine {
  const engine = new RulesEngine();
  engine.addOperator("startsWith", (text: unknown, start: string) =>
    String(text ?? "").startsWith(start),
  );
  engine.addOperator("includesText", (text: unknown, part: string) =>
    String(text ?? "").includes(part),
  );
  for (const [index, { when, answer }] of rules.entries()) {
    engine.addRule({
      conditions:
        "field" in when ? { all: [conditionOf(when)] } : (conditionOf(when) as TopLevelCondition),
      event: { type: answer },
      priority: rules.length - index,
      onSuccess: () => engine.stop(),
    });
  }
  return engine;
}

type Nested = Extract<TopLevelCondition, { all: unknown }>["all"][number];

function conditionOf(condition: Condition): Nested {
  if ("all" in condition) return { all: condition.all.map(conditionOf) };
  if ("any" in condition) return { any: condition.any.map(conditionOf) };
  const [fact = "", ...rest] = condition.field.split(".");
  const path = rest.length === 0 ? {} : { path: `$.${rest.join(".")}` };
  return { fact, ...path, ...operatorOf(condition) };
}

const operators = {
  "=": "equal",
  "!=": "notEqual",
  "<": "lessThan",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  ">=": "greaterThanInclusive",
  in: "in",
  "not in": "notIn",
  contains: "includesText",
  "starts with": "startsWith",
} as const;

function operatorOf(test: Test): { operator: string; value: unknown } {
  if (!("value" in test)) {
    return { operator: test.is === "missing" ? "equal" : "notEqual", value: null };
  }
  return { operator: operators[test.is], value: test.value };
}
