import * as fc from "fast-check";
import { type Atom, type Record, type Sample } from "./vocabulary.ts";

/** A condition as a tree of atoms. */
export type Condition =
  | { readonly kind: "atom"; readonly atom: Atom }
  | { readonly kind: "not"; readonly operand: Condition }
  | { readonly kind: "and" | "or"; readonly operands: readonly Condition[] }
  /** A rule, by name, and what it means. */
  | { readonly kind: "rule"; readonly name: string; readonly meaning: Condition };

export function holds(condition: Condition, record: Record): boolean {
  switch (condition.kind) {
    case "atom":
      return condition.atom.holds(record[condition.atom.variable] as Sample);
    case "not":
      return !holds(condition.operand, record);
    case "and":
      return condition.operands.every((operand) => holds(operand, record));
    case "or":
      return condition.operands.some((operand) => holds(operand, record));
    case "rule":
      return holds(condition.meaning, record);
  }
}

export function variablesOf(condition: Condition): ReadonlySet<string> {
  switch (condition.kind) {
    case "atom":
      return new Set([condition.atom.variable]);
    case "not":
      return variablesOf(condition.operand);
    case "rule":
      return variablesOf(condition.meaning);
    default:
      return new Set(condition.operands.flatMap((operand) => [...variablesOf(operand)]));
  }
}

/** Where a part of a condition was written, from the condition's first character. */
export interface Placed {
  readonly part: Condition;
  readonly start: number;
  readonly end: number;
  readonly parent: Placed | undefined;
}

/** The condition as text, and where its parts stand in it, parents first. */
export function written(condition: Condition): {
  readonly text: string;
  readonly parts: readonly Placed[];
} {
  const parts: Placed[] = [];
  let text = "";
  const write = (part: Condition, parent: Placed | undefined): void => {
    const parentheses = parent !== undefined && (part.kind === "and" || part.kind === "or");
    if (parentheses) text += "(";
    const placed = { part, start: text.length, end: 0, parent };
    parts.push(placed);
    switch (part.kind) {
      case "atom":
        text += part.atom.text;
        break;
      case "rule":
        text += part.name;
        break;
      case "not":
        text += "not ";
        write(part.operand, placed);
        break;
      default:
        for (const [index, operand] of part.operands.entries()) {
          if (index > 0) text += ` ${part.kind} `;
          write(operand, placed);
        }
    }
    placed.end = text.length;
    if (parentheses) text += ")";
  };
  write(condition, undefined);
  return { text, parts };
}

/** The condition with some parts replaced. */
export function replaced(condition: Condition, by: ReadonlyMap<Condition, boolean>): Condition {
  const value = by.get(condition);
  if (value !== undefined) return constant(value);
  switch (condition.kind) {
    case "not":
      return { kind: "not", operand: replaced(condition.operand, by) };
    case "and":
    case "or":
      return {
        kind: condition.kind,
        operands: condition.operands.map((operand) => replaced(operand, by)),
      };
    default:
      return condition;
  }
}

function constant(value: boolean): Condition {
  return { kind: value ? "and" : "or", operands: [] };
}

/** Conditions over given atoms and rules; an `and` never stands directly in an `and`. */
export function conditions(
  atom: fc.Arbitrary<Atom>,
  rules: readonly (readonly [string, Condition])[] = [],
): fc.Arbitrary<Condition> {
  const single = atom.map((one): Condition => ({ kind: "atom", atom: one }));
  const named = rules.map(([name, meaning]) =>
    // A new one each time: parts are told apart by identity.
    fc.nat(0).map((): Condition => ({ kind: "rule", name, meaning })),
  );
  const leaf =
    named.length === 0
      ? single
      : fc.oneof({ weight: 4, arbitrary: single }, { weight: 1, arbitrary: fc.oneof(...named) });
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      tie("tree").map((operand): Condition => ({ kind: "not", operand })),
      fc
        .tuple(fc.constantFrom("and", "or"), fc.array(tie("tree"), { minLength: 2, maxLength: 4 }))
        .map(([kind, operands]) => joined(kind, operands)),
    ),
  }));
  return tree;
}

function joined(kind: "and" | "or", operands: readonly Condition[]): Condition {
  return {
    kind,
    operands: operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand])),
  };
}
