import type { Metadata } from "@seqlang/runtime";

/** What a change concerns of what an enrollment stands under. */
export interface Concerned {
  /** The global criteria that read something of it, by number, in their order. */
  readonly criteria: readonly number[];
  /** Whether the place reads something of it, its time zone included. */
  readonly place: boolean;
}

/** What a change of something can matter to, for who stands at a position. */
export function concerned(
  changed: readonly string[],
  position: string,
  { criteria, positions, zone }: Metadata,
): Concerned {
  const touched = (reads: readonly string[]) =>
    reads.some((read) => changed.some((path) => overlap(path, read)));
  const place = positions.find((candidate) => candidate.position === position);
  return {
    criteria: criteria.flatMap(({ reads }, number) => (touched(reads) ? [number] : [])),
    place: place === undefined || isConcerned(place, zone, touched),
  };
}

function isConcerned(
  { kind, reads }: Metadata["positions"][number],
  zone: Metadata["zone"],
  touched: (reads: readonly string[]) => boolean,
): boolean {
  if (kind === "step" || kind === "set") return false;
  if (zone.kind === "field" && touched([zone.path])) return true;
  return kind !== "window" && touched(reads);
}

/** Whether one path leads to the other, or both are the same. */
function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
