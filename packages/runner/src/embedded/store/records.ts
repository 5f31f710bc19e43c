import type { RecordJson } from "../../service/record-key.ts";
import type { Driver } from "./driver.ts";

/** A record as it was told last. */
export interface StoredRecord {
  readonly id: number;
  readonly record: RecordJson;
}

/** The records of a store, once for all enrollments of each. */
export interface RecordTable {
  readonly find: (entity: string, key: string) => StoredRecord | undefined;
  readonly insert: (entity: string, key: string, record: RecordJson, now: number) => number;
  readonly update: (id: number, record: RecordJson, now: number) => void;
}

export function recordTable(driver: Driver): RecordTable {
  const find = driver.prepare("SELECT id, json FROM record WHERE entity = ? AND key = ?");
  const insert = driver.prepare(
    "INSERT INTO record (entity, key, json, changed) VALUES (?, ?, ?, ?) RETURNING id",
  );
  const update = driver.prepare("UPDATE record SET json = ?, changed = ? WHERE id = ?");
  return {
    find: (entity, key) => {
      const row = find.get(entity, key) as
        { readonly id: number; readonly json: string } | undefined;
      return row === undefined
        ? undefined
        : { id: row.id, record: JSON.parse(row.json) as RecordJson };
    },
    insert: (entity, key, record, now) =>
      (insert.get(entity, key, JSON.stringify(record), now) as { readonly id: number }).id,
    update: (id, record, now) => void update.run(JSON.stringify(record), now, id),
  };
}
