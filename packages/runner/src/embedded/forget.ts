import type { House } from "./house.ts";

const dependents = ["outbox", "history", "reference", "operation"] as const;

/** Erases a record and all that is known of its enrollments, within the transaction that is open. */
export function forgetRecord(
  entity: string,
  key: string,
  { store }: Pick<House, "store">,
): boolean {
  const { driver, records } = store;
  const known = records.find(entity, key);
  if (known === undefined) return false;
  for (const table of dependents) {
    driver
      .prepare(
        `DELETE FROM ${table} WHERE enrollment IN (SELECT id FROM enrollment WHERE record = ?)`,
      )
      .run(known.id);
  }
  driver.prepare("DELETE FROM enrollment WHERE record = ?").run(known.id);
  driver.prepare("DELETE FROM record WHERE id = ?").run(known.id);
  return true;
}

/** Empties the log of changes, which still holds what was erased. */
export function emptyLog({ store }: Pick<House, "store">): void {
  store.driver.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}
