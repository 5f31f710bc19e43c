import { expressionsIn } from "./readings.ts";
import type { Expression, Flow, FlowStatement } from "./model.ts";

/** Whether an expression reads a private field. */
export function isSecret(expression: Expression): boolean {
  return expressionsIn(expression).some(
    (part) => part.kind === "field" && part.path.some((field) => field.private),
  );
}

/** What the answer at a position must not show: arguments, or the field of an update. */
export function secretsAt(flow: Flow, position: string): ReadonlySet<string> {
  return new Set(flow.flatMap((statement) => secretsOf(statement, position)));
}

function secretsOf(statement: FlowStatement, position: string): readonly string[] {
  switch (statement.kind) {
    case "step":
      if (statement.position !== position) return [];
      return statement.arguments
        .filter(({ value }) => isSecret(value))
        .map(({ parameter }) => parameter.name);
    case "set": {
      const { field, value } = statement;
      if (statement.position !== position) return [];
      return field.private || isSecret(value) ? [field.name] : [];
    }
    case "branch":
      return inside([...statement.arms.map(({ body }) => body), statement.otherwise], position);
    case "match": {
      const { arms, otherwise = [] } = statement;
      return inside([...arms.map(({ body }) => body), otherwise], position);
    }
    case "wait-for":
      return inside([statement.then, statement.otherwise], position);
    case "split":
      return inside(
        statement.arms.map(({ body }) => body),
        position,
      );
    case "repeat":
      return inside([statement.body], position);
    default:
      return [];
  }
}

function inside(flows: readonly Flow[], position: string): readonly string[] {
  return flows.flatMap((flow) => [...secretsAt(flow, position)]);
}
