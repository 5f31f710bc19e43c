import { sourceWords, type SetField, type Step } from "@seqlang/language";
import { hashOf } from "./hash.ts";

/** Enough to tell the steps of one sequence apart. */
const digits = 8;

/**
 * What a step or an update does, as a short hash of its words: the same wherever it stands and
 * whatever it is called.
 */
export function doesOf(statement: Step | SetField): string {
  const words =
    statement.kind === "step"
      ? [
          statement.activity.name,
          ...statement.arguments.flatMap(({ parameter, value }) => [
            parameter.name,
            sourceWords(value.origin),
          ]),
        ]
      : [statement.field.name, sourceWords(statement.value.origin)];
  return hashOf(JSON.stringify([statement.kind, ...words]), digits);
}
