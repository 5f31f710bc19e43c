import type { Expression, ProcessExpression } from "../../../model/expression.ts";
import type { Process, Stage } from "../../../vocabulary/process.ts";
import { anyOf, type Formula, literal } from "../logic/formula.ts";
import { members, partOf } from "../logic/line.ts";
import type { Variables } from "./variables.ts";

/** The record stands at one of those stages of the process. */
export function atStage(
  process: Process,
  wanted: (stage: Stage) => boolean,
  variables: Variables,
): Formula {
  const line = members(process.stages.length);
  const variable = variables.of(`process(${variables.name(process)},stage)`, line, true);
  return anyOf(
    process.stages.flatMap((stage, index) =>
      wanted(stage) ? [literal(variable, partOf(line, "=", index))] : [],
    ),
  );
}

/** `bpf.stage.category`, which the stage decides. */
export function isCategory(
  expression: Expression,
): expression is ProcessExpression & { readonly reads: "category" } {
  return expression.kind === "process" && expression.reads === "category";
}
