import type { CheckedFile, Origin, Sequence } from "@seqlang/language";
import { kinds, statementsOf, type Kind, type Point, type Statement } from "./statements.ts";

/** By sequence: the names of what a scenario came to and took there. */
export type Taken = ReadonlyMap<string, ReadonlySet<string>>;

/** A sequence among those of all files. */
export function sequenceKey(path: string, name: string): string {
  return JSON.stringify([path, name]);
}

/** How much of something was taken. */
export interface Count {
  readonly taken: number;
  readonly total: number;
}

export interface CoveredPoint extends Point {
  /** How many scenarios took it. */
  readonly scenarios: number;
}

export interface CoveredStatement {
  readonly origin: Origin;
  /** How many scenarios came to it. */
  readonly scenarios: number;
  readonly points: readonly CoveredPoint[];
}

export interface CoveredSequence {
  readonly path: string;
  readonly name: string;
  readonly origin: Origin;
  /** How many scenarios play in it, if only because another sequence advanced to it. */
  readonly scenarios: number;
  readonly statements: readonly CoveredStatement[];
  readonly counts: Readonly<Record<Kind, Count>>;
}

/** What scenarios came to and took of the sequences that files declare. */
export interface Coverage {
  /** In the order of the files and of their text. */
  readonly sequences: readonly CoveredSequence[];
  readonly total: Count;
}

export function coverageOf(files: readonly CheckedFile[], takings: readonly Taken[]): Coverage {
  const sequences = files.flatMap(({ source: { path }, model }) =>
    model.sequences.map((sequence) => {
      const key = sequenceKey(path, sequence.name);
      return covered(
        path,
        sequence,
        takings.flatMap((taken) => taken.get(key) ?? []),
      );
    }),
  );
  return { sequences, total: totalOf(sequences) };
}

export function totalOf(sequences: readonly CoveredSequence[]): Count {
  return sum(sequences.flatMap(({ counts }) => kinds.map((kind) => counts[kind])));
}

export function sum(counts: readonly Count[]): Count {
  return {
    taken: counts.reduce((all, { taken }) => all + taken, 0),
    total: counts.reduce((all, { total }) => all + total, 0),
  };
}

/** Rounded down to a tenth, so that only all of it is 100. Of nothing, all is taken. */
export function percentOf({ taken, total }: Count): number {
  return total === 0 ? 100 : Math.floor((taken * 1000) / total) / 10;
}

/** A point that no scenario took, and whose it is. */
export interface Never {
  readonly sequence: string;
  readonly point: Point;
}

/** What no scenario took, in the order of the sequences and, within each, of the text. */
export function neverTaken({ sequences }: Coverage): readonly Never[] {
  return sequences.flatMap((sequence) =>
    pointsOf(sequence)
      .filter(({ scenarios }) => scenarios === 0)
      .map((point) => ({ sequence: sequence.name, point })),
  );
}

/** The points of a sequence, in the order of its statements. */
export function pointsOf({ statements }: CoveredSequence): readonly CoveredPoint[] {
  return statements.flatMap(({ points }) => points);
}

function covered(
  path: string,
  sequence: Sequence,
  takings: readonly ReadonlySet<string>[],
): CoveredSequence {
  const statements = statementsOf(sequence).map(
    ({ ids, origin, points }: Statement): CoveredStatement => ({
      origin,
      scenarios: takings.filter((taken) => ids.some((id) => taken.has(id))).length,
      points: points.map((point) => ({
        ...point,
        scenarios: takings.filter((taken) => taken.has(point.id)).length,
      })),
    }),
  );
  const points = statements.flatMap((statement) => statement.points);
  const countOf = (kind: Kind): Count => {
    const all = points.filter((point) => point.kind === kind);
    return { taken: all.filter(({ scenarios }) => scenarios > 0).length, total: all.length };
  };
  const counts = {
    branches: countOf("branches"),
    exits: countOf("exits"),
    waits: countOf("waits"),
  };
  const { name, origin } = sequence;
  return { path, name, origin, scenarios: takings.length, statements, counts };
}
