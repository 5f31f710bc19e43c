import pc from "picocolors";
import { displayPath } from "../render/display-path.ts";
import { placeOf } from "../render/place.ts";
import { tableText } from "../render/table.ts";
import {
  neverTaken,
  percentOf,
  sum,
  totalOf,
  type Coverage,
  type CoveredSequence,
} from "./coverage.ts";
import { kinds } from "./statements.ts";

/** For people: counts by file and sequence, and what no scenario took, a line each. */
export function coverageText(coverage: Coverage, cwd: string, color: boolean): string {
  const { sequences } = coverage;
  if (sequences.length === 0) return "There are no sequences to cover.\n";
  const never = neverText(coverage, cwd, color);
  return [countsText(sequences, cwd, color), ...(never === "" ? [] : ["\n", never])].join("");
}

function countsText(sequences: readonly CoveredSequence[], cwd: string, color: boolean): string {
  const { bold } = pc.createColors(color);
  const byFile = Map.groupBy(sequences, ({ path }) => path);
  const rows = [...byFile].flatMap(([path, declared]) => [
    [displayPath(path, cwd), "", ...countWords(declared)],
    ...declared.map((one) => [`  ${one.name}`, String(one.scenarios), ...countWords([one])]),
  ]);
  return tableText([
    ["Sequence", "Scenarios", "Branches", "Exits", "Waits", "Covered"].map((word) => bold(word)),
    ...rows,
    ...(byFile.size > 1 ? [["All", "", ...countWords(sequences)]] : []),
  ]);
}

function countWords(sequences: readonly CoveredSequence[]): readonly string[] {
  const counts = kinds.map((kind) => sum(sequences.map((one) => one.counts[kind])));
  return [
    ...counts.map(({ taken, total }) => (total === 0 ? "-" : `${taken}/${total}`)),
    `${percentOf(totalOf(sequences))} %`,
  ];
}

function neverText(coverage: Coverage, cwd: string, color: boolean): string {
  const { bold, dim } = pc.createColors(color);
  const never = neverTaken(coverage);
  if (never.length === 0) return "";
  const rows = never.map(({ sequence, point: { text, origin } }) => {
    const { file, range } = placeOf(origin, cwd);
    return [dim(`${file}:${range.start.line}:${range.start.character}`), sequence, text];
  });
  return `${bold("No scenario takes")}\n${tableText(rows)}`;
}
