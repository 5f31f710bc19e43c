import { withMissingVersions, type HostStatus, type PlaceStatus } from "@seqlang/runner";
import type { House } from "../house.ts";
import { quoted, type Query } from "./admin.ts";

/** Of an enrollment, as its record keeps it. */
export const of = {
  sequence: "json_get_str(value_utf8, 'enrollment', 'sequence')",
  version: "json_get_str(value_utf8, 'enrollment', 'version')",
  position: "json_get_str(value_utf8, 'enrollment', 'position')",
  status: "json_get_str(value_utf8, 'enrollment', 'status', 'kind')",
  blocked: "json_get_str(value_utf8, 'enrollment', 'blocked')",
  entered: "json_get_int(value_utf8, 'enrollment', 'entered')",
  due: "json_get_int(value_utf8, 'due')",
};

/** Rows of the server's state: those that are kept under a name that begins with a word. */
export function from({ parts }: House, word: "enrollment" | "work"): string {
  const name = quoted(parts.record.name);
  return `FROM state WHERE service_name = ${name} AND key LIKE '${word} %'`;
}

interface PlaceRow extends PlaceStatus {
  readonly due?: number | null;
}

/** Counts all that is kept: the server reads all of it, each of its nodes what it has. */
export async function statusOf(query: Query, house: House): Promise<HostStatus> {
  const [rows, work] = await Promise.all([
    query<PlaceRow>(
      `SELECT ${of.sequence} AS sequence, ${of.version} AS version, ${of.status} AS status,
         ${of.position} AS position, ${of.blocked} AS blocked,
         count(*) AS count, min(${of.entered}) AS since, min(${of.due}) AS due
       ${from(house, "enrollment")} GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    ),
    query<{ readonly status: string; readonly count: number }>(
      `SELECT json_get_str(value_utf8, 'status') AS status, count(*) AS count
       ${from(house, "work")} GROUP BY 1`,
    ),
  ]);
  const counted = (...statuses: readonly string[]) =>
    work.reduce((sum, { status, count }) => sum + (statuses.includes(status) ? count : 0), 0);
  const next = Math.min(...rows.map(({ due }) => due ?? Infinity));
  const status: HostStatus = {
    places: rows.map(placeOf),
    outbox: {
      ready: counted("in line", "ready"),
      outside: counted("outside"),
      dead: counted("dead"),
    },
    ...(Number.isFinite(next) ? { nextDue: next } : {}),
  };
  return withMissingVersions(status, house.catalog);
}

function placeOf({ sequence, version, position, status, blocked, count, since }: PlaceRow) {
  // The server leaves out what is absent, or says null.
  const missing = blocked == null ? {} : { blocked };
  return { sequence, version, position, status, ...missing, count, since };
}
