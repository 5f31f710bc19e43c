/** When something happened that is reported now: not in the future, and now where nothing is said. */
export function instantOf(at: number | undefined, now: number): number {
  return at !== undefined && Number.isFinite(at) ? Math.min(at, now) : now;
}
