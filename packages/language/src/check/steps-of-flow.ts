import type { Flow, FlowStatement, Step } from "../model/flow.ts";
import type { Sequence } from "../model/sequence.ts";
import type { Activity } from "../vocabulary/activity.ts";

/** The named steps of a checked sequence, with their activities. */
export function stepsOfFlow({ body }: Sequence): ReadonlyMap<string, Activity> {
  const steps = new Map<string, Activity>();
  for (const { name, activity } of allSteps(body))
    if (name !== undefined) steps.set(name, activity);
  return steps;
}

function allSteps(flow: Flow): readonly Step[] {
  return flow.flatMap((statement) =>
    statement.kind === "step" ? [statement] : flowsOf(statement).flatMap(allSteps),
  );
}

function flowsOf(statement: FlowStatement): readonly Flow[] {
  switch (statement.kind) {
    case "branch":
      return [...statement.arms.map(({ body }) => body), statement.otherwise];
    case "match":
      return [...statement.arms.map(({ body }) => body), statement.otherwise ?? []];
    case "wait-for":
      return [statement.then, statement.otherwise];
    case "split":
      return statement.arms.map(({ body }) => body);
    case "repeat":
      return [statement.body];
    default:
      return [];
  }
}
