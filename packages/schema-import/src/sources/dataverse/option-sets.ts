import { isObject, listOf, property } from "../../documents/json.ts";
import type { DataverseOption, DataverseOptionSet } from "./types.ts";
import { filled, flag, labels, numeric } from "./values.ts";

/** An option set in any of its shapes, `{ Options }` or `{ TrueOption, FalseOption }`. */
export function readOptionSet(value: unknown): DataverseOptionSet | undefined {
  if (!isObject(value)) return undefined;
  const options = property(value, "Options");
  const [whenTrue, whenFalse] = [property(value, "TrueOption"), property(value, "FalseOption")];
  return {
    name: filled(property(value, "Name")),
    global: flag(property(value, "IsGlobal")) ?? false,
    labels: labels(property(value, "DisplayName")),
    description: labels(property(value, "Description")),
    options: Array.isArray(options)
      ? listOf(options).flatMap((o) => readOption(o) ?? [])
      : undefined,
    whenTrue: isObject(whenTrue) ? labels(property(whenTrue, "Label")) : undefined,
    whenFalse: isObject(whenFalse) ? labels(property(whenFalse, "Label")) : undefined,
  };
}

function readOption(value: unknown): DataverseOption | undefined {
  const stored = numeric(property(value, "Value"));
  if (stored === undefined || !Number.isSafeInteger(stored)) return undefined;
  return {
    value: stored,
    labels: labels(property(value, "Label")),
    description: labels(property(value, "Description")),
    state: numeric(property(value, "State")),
  };
}

/** Of two that say different parts of one set. */
export function completed(
  first: DataverseOptionSet | undefined,
  second: DataverseOptionSet | undefined,
): DataverseOptionSet | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return {
    name: first.name ?? second.name,
    global: first.global || second.global,
    labels: first.labels.length > 0 ? first.labels : second.labels,
    description: first.description.length > 0 ? first.description : second.description,
    options: first.options ?? second.options,
    whenTrue: first.whenTrue ?? second.whenTrue,
    whenFalse: first.whenFalse ?? second.whenFalse,
  };
}
