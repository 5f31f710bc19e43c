import type { Enrollment } from "../core/enrollment.ts";
import type { Operated } from "../core/event.ts";
import type { DeadLetter } from "../service/host.ts";
import { deadLetterOf } from "./dead-letter.ts";
import { emptyLog, forgetRecord } from "./forget.ts";
import { lookInto, type Look } from "./look.ts";
import { openStore, type OpenOptions } from "./store/store.ts";
import { writer } from "./store/writer.ts";

/** Looks into a store and takes a hand, from a process that runs no sequences. */
export interface Desk extends Look {
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

/**
 * @param options - with `readOnly`, the store has to exist, and whatever would take a hand rejects
 * @throws StoreError where the file can't be used.
 */
export function openDesk(file: string, options: OpenOptions = {}): Desk {
  const store = openStore(file, options);
  const { enrollments, outbox, records, operations } = store;
  const { write } = writer(store, () => undefined);
  return {
    ...lookInto(store),
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
