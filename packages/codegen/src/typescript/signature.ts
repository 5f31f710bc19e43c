import type { Doc } from "./doc.ts";
import type { FlowEmission } from "./emission.ts";
import { atom, type Js } from "./js.ts";
import type { SequenceCode } from "./sequence-code.ts";

/** What every function that decides is given. */
export function parametersOf(
  { recordType, contextType, names }: SequenceCode,
  { tracing }: FlowEmission,
): readonly [name: string, type: Doc][] {
  const parameters: [string, Doc][] = [
    ["record", recordType],
    ["context", contextType],
  ];
  if (tracing !== undefined) {
    names.runtime("Trace");
    parameters.push(["trace", "Trace"]);
  }
  return parameters;
}

/** The same, handed on. */
export function argumentsFor({ tracing }: FlowEmission): readonly Js[] {
  const args = [atom("record"), atom("context")];
  return tracing === undefined ? args : [...args, atom("trace")];
}
