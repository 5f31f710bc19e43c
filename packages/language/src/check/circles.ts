import { advanceCircle } from "../diagnostics/catalog/names/advance-circle.ts";
import type { Advance, Flow, FlowStatement } from "../model/flow.ts";
import type { Sequence } from "../model/sequence.ts";
import type { Report } from "./scope.ts";

/** What a flow can do within one moment: which sequences it can enter, and whether it can go on. */
interface Reach {
  readonly advances: readonly Advance[];
  readonly passes: boolean;
}

/**
 * Reports sequences that advance to one another in a circle that no wait interrupts. A step does
 * not: the service may say at once that it is done.
 *
 * @param sequences - all that can be advanced to, by name
 * @param report - for findings in the given sequences' file
 */
export function checkCircles(
  own: readonly Sequence[],
  sequences: ReadonlyMap<string, Sequence>,
  report: Report,
): void {
  const targets = new Map<string, readonly Advance[]>();
  const advancesOf = (sequence: Sequence): readonly Advance[] => {
    const known = targets.get(sequence.name) ?? reachOf(sequence.body).advances;
    targets.set(sequence.name, known);
    return known;
  };
  const lasting = withoutEnd(sequences, advancesOf);
  for (const sequence of own) {
    if (!lasting.has(sequence.name)) continue;
    for (const advance of advancesOf(sequence)) {
      const way = wayBack(advance.sequence, sequence.name, sequences, advancesOf);
      // Each member of a circle finds it; the first one in the text tells.
      if (way !== undefined && way.every((name) => !isBefore(sequences.get(name), sequence))) {
        report(advanceCircle, advance.origin, { names: [sequence.name, ...way] });
      }
    }
  }
}

/**
 * The sequences that are on a circle or lead to one: what is left when those that lead nowhere are
 * taken away, and then those that lead only to these.
 */
function withoutEnd(
  sequences: ReadonlyMap<string, Sequence>,
  advancesOf: (sequence: Sequence) => readonly Advance[],
): ReadonlySet<string> {
  const left = new Map<string, number>();
  const sources = new Map<string, string[]>();
  for (const [name, sequence] of sequences) {
    const targets = advancesOf(sequence).filter((advance) => sequences.has(advance.sequence));
    left.set(name, targets.length);
    for (const { sequence: target } of targets) {
      const known = sources.get(target) ?? [];
      known.push(name);
      sources.set(target, known);
    }
  }
  const ending = [...left].filter(([, count]) => count === 0).map(([name]) => name);
  for (let name = ending.pop(); name !== undefined; name = ending.pop()) {
    left.delete(name);
    for (const source of sources.get(name) ?? []) {
      const count = (left.get(source) ?? 0) - 1;
      left.set(source, count);
      if (count === 0) ending.push(source);
    }
  }
  return new Set(left.keys());
}

/** The shortest way from one sequence to another, both included. */
function wayBack(
  from: string,
  to: string,
  sequences: ReadonlyMap<string, Sequence>,
  advancesOf: (sequence: Sequence) => readonly Advance[],
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const name of cameFrom.keys()) {
    if (name === to) return wayTo(name, cameFrom);
    const sequence = sequences.get(name);
    for (const next of sequence === undefined ? [] : advancesOf(sequence)) {
      if (!cameFrom.has(next.sequence)) cameFrom.set(next.sequence, name);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): readonly string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.push(at);
  return way.toReversed();
}

function isBefore(a: Sequence | undefined, b: Sequence): boolean {
  if (a === undefined) return false;
  const [one, other] = [a.origin.file.path, b.origin.file.path];
  return one < other || (one === other && a.origin.span.start < b.origin.span.start);
}

function reachOf(flow: Flow): Reach {
  const advances: Advance[] = [];
  for (const statement of flow) {
    const reach = reachOfStatement(statement);
    advances.push(...reach.advances);
    if (!reach.passes) return { advances, passes: false };
  }
  return { advances, passes: true };
}

function reachOfStatement(statement: FlowStatement): Reach {
  switch (statement.kind) {
    case "step":
    case "set":
      return { advances: [], passes: true };
    case "advance":
      return { advances: [statement], passes: false };
    case "exit":
    case "wait":
    case "wait-until":
      return { advances: [], passes: false };
    case "branch":
      return anyOf([...statement.arms.map(({ body }) => body), statement.otherwise]);
    case "match":
      return anyOf([...statement.arms.map(({ body }) => body), statement.otherwise ?? []]);
    case "wait-for":
      // A condition that holds already does not wait; its deadline does.
      return anyOf([statement.then]);
    case "split":
      return anyOf(statement.arms.map(({ body }) => body));
    case "repeat":
      return reachOf(statement.body);
  }
}

function anyOf(flows: readonly Flow[]): Reach {
  const all = flows.map(reachOf);
  return {
    advances: all.flatMap(({ advances }) => advances),
    passes: all.some(({ passes }) => passes),
  };
}
