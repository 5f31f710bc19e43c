import type { Line, Part } from "./line.ts";

/**
 * Something about a record that conditions ask for: a field, a stage, how two values compare. All
 * variables are independent of one another, so every combination of their values can happen.
 */
export interface Variable {
  /** The order in which they were met, which is the order in which diagrams decide them. */
  readonly index: number;
  readonly line: Line;
  /** Whether it may be missing. */
  readonly optional: boolean;
  /** Whether it stands for something that was reported, of which nothing is known. */
  readonly unknown?: true;
}

/**
 * A condition, reduced to where variables lie on their lines. Shared parts are the same object, so
 * what is derived from one is kept by identity.
 */
export type Formula =
  | { readonly kind: "constant"; readonly value: boolean }
  /** There, and in that part of its line. */
  | { readonly kind: "literal"; readonly variable: Variable; readonly part: Part }
  | { readonly kind: "not"; readonly operand: Formula }
  | { readonly kind: "and" | "or"; readonly operands: readonly Formula[] };

export const always: Formula = { kind: "constant", value: true };
export const never: Formula = { kind: "constant", value: false };

export function literal(variable: Variable, part: Part | undefined): Formula {
  if (part === undefined) return never;
  const whole = part[0] === undefined && part[1] === undefined;
  return whole && !variable.optional ? always : { kind: "literal", variable, part };
}

export function present(variable: Variable): Formula {
  return literal(variable, [undefined, undefined]);
}

export function and(...operands: readonly Formula[]): Formula {
  return allOf(operands);
}

export function or(...operands: readonly Formula[]): Formula {
  return anyOf(operands);
}

/** Of any number of operands: so many that they can't be arguments of a call. */
export function allOf(operands: readonly Formula[]): Formula {
  return joined("and", operands, always, never);
}

export function anyOf(operands: readonly Formula[]): Formula {
  return joined("or", operands, never, always);
}

export function not(operand: Formula): Formula {
  if (operand.kind === "constant") return operand.value ? never : always;
  return operand.kind === "not" ? operand.operand : { kind: "not", operand };
}

function joined(
  kind: "and" | "or",
  operands: readonly Formula[],
  neutral: Formula,
  absorbing: Formula,
): Formula {
  if (operands.includes(absorbing)) return absorbing;
  const rest = operands.filter((operand) => operand !== neutral);
  const [first] = rest;
  if (first === undefined) return neutral;
  return rest.length === 1 ? first : { kind, operands: rest };
}
