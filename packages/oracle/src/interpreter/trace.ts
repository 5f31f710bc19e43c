import { there } from "../there.ts";
import type { Decision } from "./answer.ts";
import type { Environment } from "./environment.ts";
import { holds } from "./expression.ts";
import type { Condition, Expression, Origin } from "./model.ts";
import { readingsOf } from "./readings.ts";

/** Notes a decision with its place in the source, counted from 1. */
export function note(
  kind: Decision["kind"],
  text: string,
  result: boolean | string,
  { file, span }: Origin,
  reads: readonly Expression[],
  environment: Environment,
): void {
  const before = file.text.slice(0, span.start).split(/\r\n|\r|\n/);
  environment.trace.push({
    kind,
    text,
    result,
    file: file.path,
    line: before.length,
    character: there(before.at(-1)).length + 1,
    reads: readingsOf(reads, environment),
  });
}

/** Tests a condition and notes how it went. */
export function decide(
  kind: Decision["kind"],
  { expression, text, origin }: Condition,
  environment: Environment,
): boolean {
  const held = holds(expression, environment);
  note(kind, text, held, origin, [expression], environment);
  return held;
}
