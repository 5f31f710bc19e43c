import type { Expression } from "../../../model/expression.ts";
import { type Diagram, type Diagrams, everything, nothing } from "../logic/diagram.ts";
import type { Reasoning } from "../reasoning.ts";

/** The operands of an `and` or `or`, and what each of them does there. */
export interface Together {
  readonly kind: "and" | "or";
  readonly each: readonly Operand[];
}

interface Operand {
  readonly part: Expression;
  readonly diagram: Diagram;
  /** What holds wherever the operand of an `and` counts: all the others. */
  readonly others: Diagram;
  /** Whether leaving it out would change anything. */
  readonly adds: boolean;
  /** Whether it ever holds there. */
  readonly holds: boolean;
}

/** Undefined for anything else, and where it is too hard to tell. */
export function operandsOf(
  expression: Expression,
  known: Diagram,
  reasoning: Reasoning,
): Together | undefined {
  const { kind } = expression;
  if (kind !== "and" && kind !== "or") return undefined;
  const { operands, origin } = expression;
  // `between` is two comparisons that nobody wrote as such.
  if (operands.every((operand) => operand.origin.span.start === origin.span.start))
    return undefined;
  const each = reasoning.ask(
    () => (kind === "and" ? ofAnd(operands, known, reasoning) : ofOr(operands, known, reasoning)),
    "alone",
  );
  return each && { kind, each };
}

/** From the last one to the first, so that of two equal ones the second is needless. */
function ofAnd(
  operands: readonly Expression[],
  known: Diagram,
  { diagrams, meanings }: Reasoning,
): readonly Operand[] {
  const each = operands.map((operand) => diagrams.of(meanings.of(operand)));
  const before: Diagram[] = [known];
  for (const diagram of each) before.push(diagrams.and(before.at(-1) ?? known, diagram));
  let after: Diagram = everything;
  const adds: boolean[] = [];
  for (const [index, part] of [...operands.entries()].toReversed()) {
    const diagram = each[index] ?? everything;
    const others = diagrams.and(before[index] ?? known, after);
    adds[index] = asksPresence(part) || !diagrams.implies(others, diagram);
    if (adds[index]) after = diagrams.and(diagram, after);
  }
  // What is left out no longer counts for what stands within the others.
  const kept = each.map((diagram, index) => (adds[index] === true ? diagram : everything));
  const others = besides(kept, known, diagrams);
  return operands.map((part, index) => ({
    part,
    diagram: each[index] ?? everything,
    others: others[index] ?? known,
    adds: adds[index] === true,
    holds: true,
  }));
}

/** For each of them, that all the others hold. */
function besides(each: readonly Diagram[], known: Diagram, diagrams: Diagrams): readonly Diagram[] {
  const before: Diagram[] = [known];
  for (const diagram of each) before.push(diagrams.and(before.at(-1) ?? known, diagram));
  let after: Diagram = everything;
  return each
    .toReversed()
    .map((diagram, back) => {
      const others = diagrams.and(before[each.length - 1 - back] ?? known, after);
      after = diagrams.and(diagram, after);
      return others;
    })
    .toReversed();
}

function ofOr(
  operands: readonly Expression[],
  known: Diagram,
  { diagrams, meanings }: Reasoning,
): readonly Operand[] {
  const each = operands.map((operand) => diagrams.of(meanings.of(operand)));
  const here = each.map((diagram) => diagrams.and(known, diagram));
  const before: Diagram[] = [nothing];
  for (const diagram of here) before.push(diagrams.or(before.at(-1) ?? nothing, diagram));
  let after: Diagram = nothing;
  const found: Operand[] = [];
  for (const [index, part] of [...operands.entries()].toReversed()) {
    const diagram = here[index] ?? nothing;
    const others = diagrams.or(before[index] ?? nothing, after);
    const holds = diagram !== nothing;
    const adds = holds && (asksPresence(part) || !diagrams.implies(diagram, others));
    if (adds) after = diagrams.or(diagram, after);
    found.push({ part, diagram: each[index] ?? nothing, others, adds, holds });
  }
  return found.toReversed();
}

/** Asking whether a value is there, beside asking for the value, says the same more clearly. */
function asksPresence(part: Expression): boolean {
  return part.kind === "not" ? asksPresence(part.operand) : part.kind === "presence";
}

/** `between` is two comparisons that nobody wrote as such. */
export function isOnePlace({
  operands,
  origin,
}: Expression & { readonly kind: "and" | "or" }): boolean {
  return operands.every((operand) => operand.origin.span.start === origin.span.start);
}
