import type { Flow, FlowStatement } from "@seqlang/language";

/**
 * The shape of a flow: `.` for each statement with a position, `?` for each condition and each
 * subject of a `match`, `(a|b)` for ways of which one is taken, `[.a]` for the rounds of a `repeat`.
 */
export function shapeOf(flow: Flow): string {
  return flow.map(statementShape).join("");
}

function statementShape(statement: FlowStatement): string {
  switch (statement.kind) {
    case "branch":
      return ways([
        ...statement.arms.map(({ body }) => `?${shapeOf(body)}`),
        shapeOf(statement.otherwise),
      ]);
    case "match":
      return `?${ways([
        ...statement.arms.map(({ body }) => shapeOf(body)),
        ...(statement.otherwise === undefined ? [] : [shapeOf(statement.otherwise)]),
      ])}`;
    case "split":
      return ways(statement.arms.map(({ body }) => shapeOf(body)));
    case "wait-for":
      return `.?${ways([shapeOf(statement.then), shapeOf(statement.otherwise)])}`;
    case "repeat":
      return `[.${shapeOf(statement.body)}${statement.until === undefined ? "" : "?"}]`;
    default:
      return ".";
  }
}

function ways(shapes: readonly string[]): string {
  return `(${shapes.join("|")})`;
}
