import type { Flow, FlowStatement } from "../../model/flow.ts";
import type { Condition } from "../../model/rule.ts";

/** The conditions that a statement itself asks. */
export function conditionsIn(statement: FlowStatement): readonly Condition[] {
  switch (statement.kind) {
    case "branch":
      return statement.arms.map(({ condition }) => condition);
    case "wait-for":
      return [statement.condition];
    case "repeat":
      return statement.until === undefined ? [] : [statement.until];
    default:
      return [];
  }
}

/** The flows directly inside of a statement. */
export function flowsIn(statement: FlowStatement): readonly Flow[] {
  switch (statement.kind) {
    case "branch":
      return [...statement.arms.map(({ body }) => body), statement.otherwise];
    case "match":
      return [...statement.arms.map(({ body }) => body), statement.otherwise ?? []];
    case "split":
      return statement.arms.map(({ body }) => body);
    case "wait-for":
      return [statement.then, statement.otherwise];
    case "repeat":
      return [statement.body];
    default:
      return [];
  }
}
