import type { Metadata } from "@seqlang/runtime";
import type { Driver } from "./driver.ts";

/** A version of a sequence that an enrollment has been under. */
export interface KnownVersion {
  readonly id: number;
  readonly sequence: string;
  readonly version: string;
  readonly metadata: Metadata;
}

/** The versions of sequences that a store has met: few, and kept in memory. */
export interface VersionTable {
  readonly byId: (id: number) => KnownVersion;
  /** @throws where it was never noted. */
  readonly idOf: (sequence: string, version: string) => number;
  readonly all: () => readonly KnownVersion[];
  /** Notes a version that enrollments may be under from now on. */
  readonly note: (metadata: Metadata, now: number) => void;
}

export function versionTable(driver: Driver): VersionTable {
  const select = driver.prepare("SELECT id, sequence, version, metadata FROM version");
  const insert = driver.prepare(
    "INSERT INTO version (sequence, version, metadata, since) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const byId = new Map<number, KnownVersion>();
  const ids = new Map<string, number>();
  const read = () => {
    for (const row of select.all() as readonly (Omit<KnownVersion, "metadata"> & {
      readonly metadata: string;
    })[]) {
      if (byId.has(row.id)) continue;
      byId.set(row.id, { ...row, metadata: JSON.parse(row.metadata) as Metadata });
      ids.set(`${row.sequence} ${row.version}`, row.id);
    }
  };
  read();
  // Another process may have noted one since: then it is read again.
  const known = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value => {
    if (!map.has(key)) read();
    const value = map.get(key);
    if (value === undefined) throw new Error(`The store doesn't know the version ${String(key)}.`);
    return value;
  };
  return {
    byId: (id) => known(byId, id),
    idOf: (sequence, version) => known(ids, `${sequence} ${version}`),
    all: () => {
      read();
      return [...byId.values()];
    },
    note: (metadata, now) => {
      insert.run(metadata.sequence, metadata.version, JSON.stringify(metadata), now);
      read();
    },
  };
}
