import type { Enrollment } from "../core/enrollment.ts";
import type { Operated } from "../core/event.ts";
import type { DeadLetter } from "../service/host.ts";
import type { HistoryEntry } from "../service/history.ts";
import { deadLetterOf } from "./dead-letter.ts";
import { emptyLog, forgetRecord } from "./forget.ts";
import { statusOf, type StoreStatus } from "./status.ts";
import { openStore, type OpenOptions } from "./store/store.ts";
import type { OutboxRow } from "./store/outbox.ts";
import { writer } from "./store/writer.ts";

/** All there is to know of one enrollment. */
export interface EnrollmentFile {
  readonly enrollment: Enrollment;
  readonly entity: string;
  readonly history: readonly HistoryEntry[];
  /** What was handed out and isn't over. */
  readonly outbox: readonly OutboxRow[];
}

/** Looks into a store and takes a hand, from a process that runs no sequences. */
export interface Desk {
  readonly status: () => StoreStatus;
  readonly look: (enrollment: string) => EnrollmentFile | undefined;
  /** A record's enrollments, oldest first. */
  readonly enrollmentsOf: (entity: string, recordKey: string) => readonly Enrollment[];
  readonly deadLetters: () => readonly DeadLetter[];
  /** Notes what an operator wants; a running worker does it within its `poll`. Whether it is there. */
  readonly operate: (enrollment: string, order: Operated) => Promise<boolean>;
  readonly retry: (key: string) => Promise<boolean>;
  /** Erases a record and all that is known of its enrollments; whether there was one. */
  readonly forget: (entity: string, recordKey: string) => Promise<boolean>;
  readonly close: () => void;
}

/** @throws StoreError where the file can't be used. */
export function openDesk(file: string, options: OpenOptions = {}): Desk {
  const store = openStore(file, options);
  const { enrollments, outbox, records, history, operations } = store;
  const { write } = writer(store, () => undefined);
  return {
    status: () => statusOf(store),
    look: (id) => {
      const stored = enrollments.byId(id);
      if (stored === undefined) return undefined;
      const { enrollment, entity, number } = stored;
      return { enrollment, entity, history: history.of(number), outbox: outbox.of(number) };
    },
    enrollmentsOf: (entity, key) => {
      const known = records.find(entity, key);
      return known === undefined
        ? []
        : enrollments.ofRecord(known.id).map(({ enrollment }) => enrollment);
    },
    deadLetters: () => outbox.dead().map((row) => deadLetterOf(row, store)),
    operate: (id, order) =>
      write(() => {
        const stored = enrollments.byId(id);
        if (stored !== undefined) operations.put(stored.number, order);
        return stored !== undefined;
      }),
    retry: (key) => write(() => outbox.revive(key)),
    forget: async (entity, key) => {
      const forgotten = await write(() => forgetRecord(entity, key, { store }));
      if (forgotten) emptyLog({ store });
      return forgotten;
    },
    close: store.close,
  };
}
