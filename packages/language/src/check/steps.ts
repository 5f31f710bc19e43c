import type { Block, SplitStatement, Statement, StepStatement } from "../syntax/tree.ts";

/** All named steps among statements, however deep, in the order of the text. */
export function namedSteps(statements: readonly Statement[]): readonly StepStatement[] {
  return allOf(statements).filter(
    (node): node is StepStatement => node.kind === "Step" && node.name !== undefined,
  );
}

/** All splits among statements, however deep, in the order of the text. */
export function splitsAmong(statements: readonly Statement[]): readonly SplitStatement[] {
  return allOf(statements).filter((node) => node.kind === "Split");
}

function allOf(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((node) => [
    node,
    ...blocksOf(node).flatMap((block) => allOf(block.statements)),
  ]);
}

function blocksOf(node: Statement): readonly Block[] {
  switch (node.kind) {
    case "When":
      return [...node.arms.map(({ body }) => body), ...there(node.otherwise)];
    case "Match":
    case "Split":
      return node.arms.map(({ body }) => body);
    case "WaitFor":
      return [...there(node.then), ...there(node.otherwise)];
    case "Repeat":
      return [node.body];
    default:
      return [];
  }
}

function there(block: Block | undefined): readonly Block[] {
  return block === undefined ? [] : [block];
}
