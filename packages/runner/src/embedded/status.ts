import type { Store } from "./store/store.ts";

/** How many stand at one place, and since when. */
export interface PlaceStatus {
  readonly sequence: string;
  readonly version: string;
  readonly position: string;
  readonly status: "active" | "paused" | "left";
  readonly count: number;
  /** When the first of them came there, in epoch milliseconds. */
  readonly since: number;
}

/** Where all enrollments of a store stand, and what is under way. */
export interface StoreStatus {
  readonly places: readonly PlaceStatus[];
  readonly outbox: { readonly ready: number; readonly outside: number; readonly dead: number };
  /** When the next enrollment is looked at on its own. */
  readonly nextDue?: number;
}

const statuses = ["active", "paused", "left"] as const;

/** Counts a store: this reads all of it, which takes a second for each million enrollments or so. */
export function statusOf({ driver, versions, enrollments }: Store): StoreStatus {
  const places = driver
    .prepare(
      `SELECT version, status, position, count(*) AS count, min(entered) AS since
       FROM enrollment GROUP BY version, status, position`,
    )
    .all() as readonly {
    readonly version: number;
    readonly status: number;
    readonly position: string;
    readonly count: number;
    readonly since: number;
  }[];
  const work = driver
    .prepare("SELECT status, count(*) AS count FROM outbox GROUP BY status")
    .all() as readonly { readonly status: number; readonly count: number }[];
  const outbox = (status: number) => work.find((row) => row.status === status)?.count ?? 0;
  const nextDue = enrollments.nextDue();
  return {
    places: places.map(({ version, status, ...place }) => {
      const known = versions.byId(version);
      return {
        sequence: known.sequence,
        version: known.version,
        status: statuses[status] ?? "active",
        ...place,
      };
    }),
    outbox: { ready: outbox(0), outside: outbox(1), dead: outbox(2) },
    ...(nextDue === undefined ? {} : { nextDue }),
  };
}
