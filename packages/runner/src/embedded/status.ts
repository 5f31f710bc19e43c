import type { HostStatus } from "../service/status.ts";
import type { Store } from "./store/store.ts";

const statuses = ["active", "paused", "left"] as const;

/** Counts a store: this reads all of it, which takes a second for each million enrollments or so. */
export function statusOf({ driver, versions, enrollments }: Store): HostStatus {
  const places = driver
    .prepare(
      `SELECT version, status, position, state ->> '$.blocked' AS blocked,
         count(*) AS count, min(entered) AS since
       FROM enrollment GROUP BY version, status, position, blocked`,
    )
    .all() as readonly {
    readonly version: number;
    readonly status: number;
    readonly position: string;
    readonly blocked: string | null;
    readonly count: number;
    readonly since: number;
  }[];
  const work = driver
    .prepare("SELECT status, count(*) AS count FROM outbox GROUP BY status")
    .all() as readonly { readonly status: number; readonly count: number }[];
  const outbox = (status: number) => work.find((row) => row.status === status)?.count ?? 0;
  const nextDue = enrollments.nextDue();
  return {
    places: places.map(({ version, status, blocked, ...place }) => {
      const known = versions.byId(version);
      return {
        sequence: known.sequence,
        version: known.version,
        status: statuses[status] ?? "active",
        ...(blocked === null ? {} : { blocked }),
        ...place,
      };
    }),
    outbox: { ready: outbox(0), outside: outbox(1), dead: outbox(2) },
    ...(nextDue === undefined ? {} : { nextDue }),
  };
}
