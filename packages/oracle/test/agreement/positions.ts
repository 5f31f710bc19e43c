import type { Flow, FlowStatement } from "@seqlang/language";

/** The flows inside of a statement. */
function inner(statement: FlowStatement): readonly Flow[] {
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

/** Every place that a flow can stop at, in the order of the text. */
export function positionsOf(flow: Flow): readonly string[] {
  return flow.flatMap((statement) => [
    ...("position" in statement ? [statement.position] : []),
    ...(statement.kind === "step" ? [statement.windowPosition] : []),
    ...inner(statement).flatMap(positionsOf),
  ]);
}
