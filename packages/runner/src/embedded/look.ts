import type { Enrollment } from "../core/enrollment.ts";
import type { HistoryEntry } from "../service/history.ts";
import type { RecordJson } from "../service/record-key.ts";
import type { HostStatus, PlaceStatus } from "../service/status.ts";
import { statusOf } from "./status.ts";
import type { Stored } from "./store/enrollments.ts";
import type { OutboxRow, WorkStatus } from "./store/outbox.ts";
import type { Store } from "./store/store.ts";

/** An enrollment, and the record that it is of. */
export interface EnrolledRecord {
  readonly enrollment: Enrollment;
  readonly entity: string;
  /** As it was told last, `private` fields included. */
  readonly record: RecordJson;
}

/** All there is to know of one enrollment. */
export interface EnrollmentFile extends EnrolledRecord {
  readonly history: readonly HistoryEntry[];
  /** What was handed out and isn't over. */
  readonly outbox: readonly OutboxRow[];
}

/** Something handed out, and whose it is. */
export interface OutboxItem extends EnrolledRecord {
  readonly row: OutboxRow;
}

/** Which part of a long list is wanted. */
export interface Part {
  /** How many at most; 100 unless told otherwise. */
  readonly limit?: number;
  /** The id of the last enrollment of the part before. */
  readonly after?: string;
}

/** Looks into a store, and leaves it as it is: for pages and reports. */
export interface Look {
  /** Where all enrollments stand, and what is under way. */
  readonly status: () => HostStatus;
  readonly look: (enrollment: string) => EnrollmentFile | undefined;
  /**
   * Who stands at a place of `status`, or ended there, in the order in which they began. This reads
   * the enrollments under the place's version until the part is full.
   */
  readonly enrollmentsAt: (place: Place, part?: Part) => readonly EnrolledRecord[];
  /** What was handed out and isn't over, of one status; what is due first comes first. */
  readonly handedOut: (status: WorkStatus, limit?: number) => readonly OutboxItem[];
}

/** What tells one place of `status` from the others. */
export type Place = Pick<PlaceStatus, "sequence" | "version" | "position" | "status">;

const longest = 100;

export function lookInto(store: Store): Look {
  const { versions, enrollments, history, outbox } = store;
  return {
    status: () => statusOf(store),
    look: (id) => {
      const stored = enrollments.byId(id);
      if (stored === undefined) return undefined;
      const { number } = stored;
      return { ...known(stored), history: history.of(number), outbox: outbox.of(number) };
    },
    enrollmentsAt: ({ sequence, version, position, status }, { limit = longest, after } = {}) => {
      const found = versions
        .all()
        .find((one) => one.sequence === sequence && one.version === version);
      const number = after === undefined ? 0 : enrollments.byId(after)?.number;
      if (found === undefined || number === undefined) return [];
      return enrollments.at({ versionId: found.id, position, status }, number, limit).map(known);
    },
    handedOut: (status, limit = longest) =>
      outbox.withStatus(status, limit).flatMap((row) => {
        const stored = enrollments.byNumber(row.enrollment);
        return stored === undefined ? [] : [{ ...known(stored), row }];
      }),
  };
}

function known({ enrollment, entity, record }: Stored): EnrolledRecord {
  return { enrollment, entity, record };
}
