import { rangeOf } from "@seqlang/language";
import type { Coverage, CoveredStatement } from "./coverage.ts";

/**
 * Coverage as lcov's tracefile, which code hosts and editors show. Counts are of scenarios.
 * Criteria stand under the file in which they are written, with what all sequences did with them.
 *
 * @param fileName - a path as it is called in the tracefile
 */
export function lcovText({ sequences }: Coverage, fileName: (path: string) => string): string {
  const all = sequences.flatMap(({ statements }) => statements);
  const byFile = Map.groupBy(all, ({ origin }) => origin.file.path);
  return [...byFile.keys()]
    .sort()
    .map((path) => record(fileName(path), merged(byFile.get(path) ?? [])))
    .join("");
}

interface Placed extends CoveredStatement {
  readonly line: number;
}

/** Statements in the order of the text; what several sequences share comes once. */
function merged(statements: readonly CoveredStatement[]): readonly Placed[] {
  const byPlace = Map.groupBy(statements, ({ origin: { span }, points }) =>
    JSON.stringify([span.start, points.map(({ text }) => text)]),
  );
  return [...byPlace.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { origin } = first;
      const points = first.points.map((point, index) => ({
        ...point,
        scenarios: added(same.map((one) => one.points[index]?.scenarios ?? 0)),
      }));
      const scenarios = added(same.map((one) => one.scenarios));
      return [{ origin, scenarios, points, line: rangeOf(origin.file, origin.span).start.line }];
    })
    .sort((one, other) => one.origin.span.start - other.origin.span.start);
}

function record(file: string, statements: readonly Placed[]): string {
  const lines = new Map<number, number>();
  for (const { line, scenarios } of statements) {
    lines.set(line, Math.max(lines.get(line) ?? 0, scenarios));
  }
  const branches = statements.flatMap(({ line, scenarios, points }, block) =>
    points.map((point, branch) => {
      // A way from where nobody came is another thing than one that nobody took.
      const taken = scenarios === 0 ? "-" : String(point.scenarios);
      return { text: `BRDA:${line},${block},${branch},${taken}`, hit: point.scenarios > 0 };
    }),
  );
  return [
    "TN:",
    `SF:${file}`,
    ...branches.map(({ text }) => text),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ hit }) => hit).length}`,
    ...[...lines].map(([line, count]) => `DA:${line},${count}`),
    `LF:${lines.size}`,
    `LH:${[...lines.values()].filter((count) => count > 0).length}`,
    "end_of_record",
    "",
  ].join("\n");
}

function added(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
