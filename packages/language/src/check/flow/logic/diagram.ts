import type { Formula, Variable } from "./formula.ts";
import { compareCuts, type Cut } from "./line.ts";

/** A condition in its one canonical form: equal conditions are the same number. */
export type Diagram = number;

export const nothing: Diagram = 0;
export const everything: Diagram = 1;

/**
 * A decision on one variable. Its line is divided by cuts, in order, into parts, each with what is
 * left to decide there; neighboring parts differ. Where the variable may be missing, the missing
 * value comes first, before a cut of its own.
 */
interface Node {
  readonly variable: Variable;
  readonly cuts: readonly PlacedCut[];
  readonly parts: readonly Diagram[];
}

interface PlacedCut {
  readonly id: number;
  /** Undefined for the cut between the missing value and the others. */
  readonly cut: Cut | undefined;
}

/** Thrown where a question would take too long; whoever asked then says nothing. */
class TooHard extends Error {}

/** The one that is thrown: where it came from doesn't matter, and finding that out takes time. */
const tooHard = new TooHard();

/**
 * Decision diagrams over lines cut into parts (ordered, reduced, shared). Whether a condition can
 * hold, always holds, or follows from another one is then a comparison of numbers.
 *
 * @see https://en.wikipedia.org/wiki/Binary_decision_diagram
 */
export class Diagrams {
  readonly #nodes: (Node | undefined)[] = [undefined, undefined];
  /** By a hash of what they hold; those that share one are few. */
  readonly #known = new Map<number, Diagram[]>();
  readonly #cuts = new Map<string, PlacedCut>();
  readonly #conjunctions = new Map<number, Diagram>();
  readonly #negations = new Map<Diagram, Diagram>([
    [nothing, everything],
    [everything, nothing],
  ]);
  readonly #formulas = new Map<Formula, Diagram>();
  readonly #certain = new Map<Diagram, Diagram>();
  #anyUnknown = false;
  #effort = 0;

  /** Answers within so many steps, or gives no answer. Returns the steps that were used. */
  within<T>(
    effort: number,
    ask: () => T,
  ): { readonly answer: T | undefined; readonly used: number } {
    this.#effort = effort;
    try {
      return { answer: ask(), used: effort - this.#effort };
    } catch (error) {
      if (!(error instanceof TooHard)) throw error;
      return { answer: undefined, used: effort };
    }
  }

  of(formula: Formula): Diagram {
    const known = this.#formulas.get(formula);
    if (known !== undefined) return known;
    const made = this.#make(formula);
    this.#formulas.set(formula, made);
    return made;
  }

  and(a: Diagram, b: Diagram): Diagram {
    if (a === nothing || b === nothing) return nothing;
    if (a === everything || a === b) return b;
    if (b === everything) return a;
    const key = a < b ? a * mostNodes + b : b * mostNodes + a;
    const known = this.#conjunctions.get(key);
    if (known !== undefined) return known;
    const [left, right] = [this.#nodes[a], this.#nodes[b]];
    if (left === undefined || right === undefined) return nothing;
    this.#spend(left.parts.length + right.parts.length);
    const made =
      left.variable === right.variable
        ? this.#merged(left, right)
        : left.variable.index < right.variable.index
          ? this.#each(left, (part) => this.and(part, b))
          : this.#each(right, (part) => this.and(a, part));
    this.#conjunctions.set(key, made);
    return made;
  }

  /** Never too hard: it takes no more than what it denies took. */
  not(a: Diagram): Diagram {
    const known = this.#negations.get(a);
    if (known !== undefined) return known;
    const node = this.#nodes[a];
    const made = node === undefined ? a : this.#each(node, (part) => this.not(part));
    this.#negations.set(a, made);
    this.#negations.set(made, a);
    return made;
  }

  or(a: Diagram, b: Diagram): Diagram {
    return this.not(this.and(this.not(a), this.not(b)));
  }

  allOf(diagrams: readonly Diagram[]): Diagram {
    return balanced(diagrams, everything, (a, b) => this.and(a, b));
  }

  anyOf(diagrams: readonly Diagram[]): Diagram {
    return balanced(diagrams, nothing, (a, b) => this.or(a, b));
  }

  /** Whether `b` holds wherever `a` does. */
  implies(a: Diagram, b: Diagram): boolean {
    return this.and(a, this.not(b)) === nothing;
  }

  /** That it holds whatever stands behind what isn't known. */
  certainly(a: Diagram): Diagram {
    const node = this.#nodes[a];
    if (node === undefined || !this.#anyUnknown) return a;
    const known = this.#certain.get(a);
    if (known !== undefined) return known;
    this.#spend(node.parts.length);
    const parts = node.parts.map((part) => this.certainly(part));
    const { variable, cuts } = node;
    const made = variable.unknown ? this.allOf(parts) : this.#node(variable, cuts, parts);
    this.#certain.set(a, made);
    return made;
  }

  #make(formula: Formula): Diagram {
    switch (formula.kind) {
      case "constant":
        return formula.value ? everything : nothing;
      case "literal":
        return this.#literal(formula);
      case "not":
        return this.not(this.of(formula.operand));
      case "and":
        return this.allOf(formula.operands.map((operand) => this.of(operand)));
      case "or":
        return this.anyOf(formula.operands.map((operand) => this.of(operand)));
    }
  }

  #literal({ variable, part: [low, high] }: Formula & { readonly kind: "literal" }): Diagram {
    this.#spend(3);
    if (variable.unknown) this.#anyUnknown = true;
    const cuts: PlacedCut[] = [];
    const parts: Diagram[] = [];
    if (variable.optional) {
      parts.push(nothing);
      cuts.push(this.#placed(variable, undefined));
    }
    if (low !== undefined) {
      parts.push(nothing);
      cuts.push(this.#placed(variable, low));
    }
    parts.push(everything);
    if (high !== undefined) {
      cuts.push(this.#placed(variable, high));
      parts.push(nothing);
    }
    return this.#node(variable, cuts, parts);
  }

  #placed(variable: Variable, cut: Cut | undefined): PlacedCut {
    const key = cut === undefined ? "" : `${cut.after ? "a" : "b"}${String(cut.mark)}`;
    const whole = `${variable.index} ${key}`;
    const known = this.#cuts.get(whole);
    if (known !== undefined) return known;
    const made = { id: this.#cuts.size, cut };
    this.#cuts.set(whole, made);
    return made;
  }

  #each({ variable, cuts, parts }: Node, change: (part: Diagram) => Diagram): Diagram {
    return this.#node(variable, cuts, parts.map(change));
  }

  /** The conjunction of two decisions on the same variable, part by part. */
  #merged(left: Node, right: Node): Diagram {
    const { variable } = left;
    const cuts: PlacedCut[] = [];
    const parts: Diagram[] = [];
    let [i, j] = [0, 0];
    for (;;) {
      parts.push(this.and(left.parts[i] ?? nothing, right.parts[j] ?? nothing));
      const [a, b] = [left.cuts[i], right.cuts[j]];
      if (a === undefined && b === undefined) return this.#node(variable, cuts, parts);
      const order = a === undefined ? 1 : b === undefined ? -1 : ordered(variable, a, b);
      const next = order <= 0 ? a : b;
      if (next !== undefined) cuts.push(next);
      if (order <= 0) i += 1;
      if (order >= 0) j += 1;
    }
  }

  #node(variable: Variable, cuts: readonly PlacedCut[], parts: readonly Diagram[]): Diagram {
    const keptCuts: PlacedCut[] = [];
    const keptParts: Diagram[] = [parts[0] ?? nothing];
    for (const [index, cut] of cuts.entries()) {
      const part = parts[index + 1] ?? nothing;
      if (part === keptParts.at(-1)) continue;
      keptCuts.push(cut);
      keptParts.push(part);
    }
    if (keptCuts.length === 0) return keptParts[0] ?? nothing;
    const node = { variable, cuts: keptCuts, parts: keptParts };
    const hash = hashOf(node);
    const alike = this.#known.get(hash) ?? [];
    for (const known of alike) if (isSame(this.#nodes[known], node)) return known;
    const made = this.#nodes.push(node) - 1;
    alike.push(made);
    this.#known.set(hash, alike);
    return made;
  }

  #spend(steps: number): void {
    this.#effort -= steps;
    if (this.#effort < 0) throw tooHard;
  }
}

/** More than any budget allows, and two of them still make one exact number. */
const mostNodes = 2 ** 26;

function hashOf({ variable, cuts, parts }: Node): number {
  let hash = variable.index;
  for (const part of parts) hash = (Math.imul(hash, 31) + part) | 0;
  for (const cut of cuts) hash = (Math.imul(hash, 37) + cut.id) | 0;
  return hash;
}

function isSame(known: Node | undefined, node: Node): boolean {
  return (
    known?.variable === node.variable &&
    known.parts.length === node.parts.length &&
    known.parts.every((part, index) => part === node.parts[index]) &&
    known.cuts.every((cut, index) => cut === node.cuts[index])
  );
}

function ordered(variable: Variable, a: PlacedCut, b: PlacedCut): number {
  if (a.id === b.id) return 0;
  if (a.cut === undefined) return -1;
  if (b.cut === undefined) return 1;
  return compareCuts(variable.line, a.cut, b.cut);
}

/** Halves first, so that long chains don't carry one large operand along. */
function balanced(
  diagrams: readonly Diagram[],
  neutral: Diagram,
  join: (a: Diagram, b: Diagram) => Diagram,
): Diagram {
  if (diagrams.length <= 2) return diagrams.reduce((a, b) => join(a, b), neutral);
  const middle = diagrams.length >> 1;
  return join(
    balanced(diagrams.slice(0, middle), neutral, join),
    balanced(diagrams.slice(middle), neutral, join),
  );
}
