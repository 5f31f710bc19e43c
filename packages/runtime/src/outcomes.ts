/** When an outcome was reported, where its name or its step's is one that every object inherits. */
export function outcomeAt(
  outcomes: object | undefined,
  step: string,
  outcome: string,
): number | undefined {
  const at = own(own(outcomes, step), outcome);
  return typeof at === "number" ? at : undefined;
}

function own(from: unknown, name: string): unknown {
  if (typeof from !== "object" || from === null || !Object.hasOwn(from, name)) return undefined;
  return (from as { readonly [name: string]: unknown })[name];
}
