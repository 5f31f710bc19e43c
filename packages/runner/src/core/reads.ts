import type { Metadata } from "@seqlang/runtime";

/**
 * Whether a change of something can matter to who stands at a position: whether a global criterion
 * or the place itself reads it, the latter's time zone included.
 */
export function matters(
  changed: readonly string[],
  position: string,
  { criteria, positions, zone }: Metadata,
): boolean {
  const touched = (reads: readonly string[]) =>
    reads.some((read) => changed.some((path) => overlap(path, read)));
  if (criteria.some(({ reads }) => touched(reads))) return true;
  const place = positions.find((candidate) => candidate.position === position);
  if (place === undefined) return true;
  if (place.kind === "step" || place.kind === "set") return false;
  if (zone.kind === "field" && touched([zone.path])) return true;
  return place.kind !== "window" && touched(place.reads);
}

/** Whether one path leads to the other, or both are the same. */
function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
