import type { Expression } from "../../../model/expression.ts";
import { type Diagram, everything, nothing } from "../logic/diagram.ts";
import type { Reasoning } from "../reasoning.ts";
import { isOnePlace } from "./operands.ts";

/** A part because of which a condition can't hold. */
export interface Culprit {
  readonly part: Expression;
  /** What it contradicts. */
  readonly beside: readonly Expression[];
}

/** The innermost parts because of which a condition can't hold where `known` does. */
export function neverIn(
  expression: Expression,
  known: Diagram,
  reasoning: Reasoning,
): readonly Culprit[] {
  if (isToldAtRule(expression, reasoning)) return [];
  const { diagrams } = reasoning;
  const whole = [{ part: expression, beside: [] }];
  if (expression.kind === "or") {
    return expression.operands.flatMap((operand) => neverIn(operand, known, reasoning));
  }
  if (expression.kind !== "and" || isOnePlace(expression)) return whole;
  const { operands } = expression;
  const found = reasoning.ask((): readonly Culprit[] | Expression => {
    const each = operands.map((operand) => diagrams.of(reasoning.meanings.of(operand)));
    const alone = each.findIndex((diagram) => diagrams.and(known, diagram) === nothing);
    if (alone >= 0) return operands[alone] ?? expression;
    let before = known;
    for (const [index, diagram] of each.entries()) {
      const together = diagrams.and(before, diagram);
      if (together === nothing) {
        const part = operands[index] ?? expression;
        const clashes = operands.filter(
          (_, other) =>
            other < index &&
            diagrams.allOf([known, each[other] ?? everything, diagram]) === nothing,
        );
        const first = clashes[0];
        return [{ part, beside: first === undefined ? operands.slice(0, index) : [first] }];
      }
      before = together;
    }
    return whole;
  }, "alone");
  if (found === undefined) return whole;
  return "kind" in found ? neverIn(found, known, reasoning) : found;
}

/** The innermost parts because of which a condition always holds. */
export function alwaysIn(expression: Expression, reasoning: Reasoning): readonly Expression[] {
  if (isToldAtRule(expression, reasoning)) return [];
  if (expression.kind === "and" && !isOnePlace(expression)) {
    return expression.operands.flatMap((operand) => alwaysIn(operand, reasoning));
  }
  if (expression.kind === "or") {
    const one = expression.operands.find((operand) => reasoning.alone(operand) === everything);
    if (one !== undefined) return alwaysIn(one, reasoning);
  }
  return [expression];
}

/** A rule that never or always holds is told of where it is declared. */
export function isToldAtRule(expression: Expression, reasoning: Reasoning): boolean {
  if (expression.kind === "not") return isToldAtRule(expression.operand, reasoning);
  if (expression.kind !== "rule") return false;
  const diagram = reasoning.alone(expression);
  return diagram === nothing || diagram === everything;
}
