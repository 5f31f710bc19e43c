import type { Status } from "../core/enrollment.ts";
import { missingVersion } from "../core/missing-version.ts";
import type { Catalog } from "./catalog.ts";

/** How many stand at one place, and since when. */
export interface PlaceStatus {
  readonly sequence: string;
  readonly version: string;
  readonly position: string;
  readonly status: Status["kind"];
  /** What they stand still for want of: `a calendar`, `version 1f0c2d3e4b5a6978 of BigDeal`. */
  readonly blocked?: string;
  readonly count: number;
  /** When the first of them came there, in epoch milliseconds. */
  readonly since: number;
}

/** Where all enrollments stand, and what is under way. */
export interface HostStatus {
  readonly places: readonly PlaceStatus[];
  readonly outbox: { readonly ready: number; readonly outside: number; readonly dead: number };
  /** When the next enrollment is looked at on its own. */
  readonly nextDue?: number;
}

/**
 * The same, knowing which versions a service has: those under another one stand still, also where
 * they sleep and haven't noticed yet.
 */
export function withMissingVersions(status: HostStatus, catalog: Catalog): HostStatus {
  const places = new Map<string, PlaceStatus>();
  for (const found of status.places) {
    const { sequence, version } = found;
    const goesOn = found.status !== "left";
    const isMissing = goesOn && catalog.version(sequence, version) === undefined;
    const place = isMissing ? { ...found, blocked: missingVersion(found) } : found;
    const { count, since, ...where } = place;
    const id = JSON.stringify([sequence, version, where.status, where.position, where.blocked]);
    const same = places.get(id) ?? { count: 0, since: Infinity };
    const all = { count: same.count + count, since: Math.min(same.since, since) };
    places.set(id, { ...where, ...all });
  }
  return { ...status, places: [...places.values()] };
}
