import { placeOf } from "../render/place.ts";
import {
  percentOf,
  pointsOf,
  totalOf,
  type Count,
  type Coverage,
  type CoveredSequence,
} from "./coverage.ts";

/**
 * `{taken, total, percent, sequences}`; each sequence with its counts by kind and with all that is
 * counted: `{kind, text, file, range, scenarios}`.
 */
export function coverageJson({ sequences, total }: Coverage, cwd: string): object {
  return { ...countJson(total), sequences: sequences.map((one) => sequenceJson(one, cwd)) };
}

function sequenceJson(sequence: CoveredSequence, cwd: string): object {
  const { name, origin, scenarios, counts } = sequence;
  return {
    sequence: name,
    file: placeOf(origin, cwd).file,
    scenarios,
    ...countJson(totalOf([sequence])),
    ...counts,
    points: pointsOf(sequence).map(({ kind, text, origin: place, scenarios: by }) => ({
      kind,
      text,
      ...placeOf(place, cwd),
      scenarios: by,
    })),
  };
}

function countJson(count: Count): object {
  return { ...count, percent: percentOf(count) };
}
