import type { Expression } from "../../../model/expression.ts";
import { always, and, type Formula, never, or, present, type Variable } from "../logic/formula.ts";
import { counts, type Line } from "../logic/line.ts";
import { keyOf } from "./key.ts";
import { lineOf } from "./mark.ts";
import { atStage, isCategory } from "./stages.ts";
import type { Variables } from "./variables.ts";

/** A value that conditions compare: what it takes for it to be there, and its variable. */
export interface Term {
  readonly reached: Formula;
  readonly variable: Variable;
}

/** The term of a value; undefined where it is none that can be compared. */
export function termOf(expression: Expression, variables: Variables): Term | undefined {
  const line = lineOf(expression.type);
  if (line === undefined) return undefined;
  const named = (lies: Line, optional: boolean): Variable =>
    variables.of(keyOf(expression, variables), lies, optional);
  switch (expression.kind) {
    case "field": {
      const { path, source } = expression;
      const key = variables.path(path, variables.source(source));
      const variable = variables.of(key, line, path.at(-1)?.optional ?? true);
      return { reached: variables.reached(path, variables.source(source)), variable };
    }
    case "process":
    case "interpolation":
    case "now":
    case "today":
      return { reached: always, variable: named(line, expression.optional) };
    // Missing where what they are made from is, and never of themselves.
    case "negate":
    case "convert":
    case "day-of":
    case "elapsed":
    case "case":
      return { reached: isPresent(expression.operand, variables), variable: named(line, false) };
    case "arithmetic": {
      const { left, right } = expression;
      const reached = and(isPresent(left, variables), isPresent(right, variables));
      return { reached, variable: named(line, true) };
    }
    case "aggregate": {
      const reached = isPresent(expression.list, variables);
      const counted = expression.function === "count";
      return { reached, variable: named(counted ? counts : line, !counted) };
    }
    default:
      return undefined;
  }
}

/** Whether a value is there. */
export function isPresent(expression: Expression, variables: Variables): Formula {
  if (expression.kind === "constant") return expression.value.kind === "missing" ? never : always;
  if (expression.kind === "fallback") {
    return or(isPresent(expression.left, variables), isPresent(expression.right, variables));
  }
  if (isCategory(expression)) {
    return atStage(expression.process, ({ category }) => category !== undefined, variables);
  }
  if (expression.kind === "field" && lineOf(expression.type) === undefined) {
    const { path } = expression;
    const source = variables.source(expression.source);
    const last = path.at(-1);
    const own =
      last?.optional === true ? present(variables.whole(variables.path(path, source))) : always;
    return and(variables.reached(path, source), own);
  }
  const term = termOf(expression, variables);
  if (term !== undefined) return and(term.reached, present(term.variable));
  return expression.optional
    ? variables.unknown(`present(${keyOf(expression, variables)})`)
    : always;
}
