import { cover } from "../../source/span.ts";
import { spanOf } from "../reading.ts";
import type { IToken } from "chevrotain";
import type * as tree from "../tree.ts";

/** How tightly the operators between conditions and between values bind. */
const rank: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "??": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
};

/**
 * Puts operands and the operators between them into a tree, by precedence and from the left.
 *
 * @param operands - one more than operators
 */
export function arrange(
  operands: readonly tree.Expression[],
  operators: readonly IToken[],
): tree.Expression {
  const values: tree.Expression[] = [];
  const waiting: IToken[] = [];
  const reduce = (): void => {
    const right = values.pop();
    const left = values.pop();
    const sign = waiting.pop();
    if (left !== undefined && right !== undefined && sign !== undefined) {
      values.push(binary(left, sign.image as tree.BinaryOperator, spanOf(sign), right));
    }
  };
  for (const [index, operand] of operands.entries()) {
    values.push(operand);
    const next = operators[index];
    const bindsBy = next === undefined ? 0 : rankOf(next);
    while (waiting.length > 0 && rankOf(waiting.at(-1)) >= bindsBy) reduce();
    if (next !== undefined) waiting.push(next);
  }
  const [whole] = values;
  if (whole === undefined) throw new Error("An expression has at least one operand.");
  return whole;
}

function rankOf(token: IToken | undefined): number {
  return token === undefined ? 0 : (rank[token.image] ?? 0);
}

export function binary(
  left: tree.Expression,
  operator: tree.BinaryOperator,
  operatorSpan: tree.BinaryExpression["operatorSpan"],
  right: tree.Expression,
): tree.BinaryExpression {
  return {
    kind: "Binary",
    operator,
    operatorSpan,
    left,
    right,
    span: cover(left.span, right.span),
  };
}
