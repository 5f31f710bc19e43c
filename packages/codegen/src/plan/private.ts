import type { Expression } from "@seqlang/language";
import { yieldsOf, type Plan } from "./plan.ts";
import { readsOf } from "./reads.ts";

/** Whether an expression reads a field that is never to be shown. */
export function readsPrivate(expression: Expression): boolean {
  return readsOf([expression]).some(
    (read) => read.kind === "field" && read.path.some((field) => field.private),
  );
}

/** The arguments, or the field, whose values tell of private fields, by the answer's position. */
export function secretsOf(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const secrets = new Map<string, readonly string[]>();
  for (const { answer } of yieldsOf(plan)) {
    if (answer === "end") continue;
    if (answer.kind === "step") {
      const names = answer.arguments
        .filter(({ value }) => readsPrivate(value))
        .map(({ parameter }) => parameter.name);
      if (names.length > 0) secrets.set(answer.position, names);
    } else if (answer.kind === "set") {
      const { field, value, position } = answer;
      if (field.private || readsPrivate(value)) secrets.set(position, [field.name]);
    }
  }
  return secrets;
}
