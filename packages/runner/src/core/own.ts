/** An object's own entry: names come from sequences and may be ones that every object inherits. */
export function own<Value>(
  from: { readonly [name: string]: Value },
  name: string,
): Value | undefined {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

/** The entries without one. */
export function dropped<Value>(
  from: { readonly [name: string]: Value },
  name: string,
): { readonly [name: string]: Value } {
  return Object.fromEntries(Object.entries(from).filter(([other]) => other !== name));
}
