/** A value that checking made sure of; the error says that it didn't. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a checked model has a hole");
  return value;
}
