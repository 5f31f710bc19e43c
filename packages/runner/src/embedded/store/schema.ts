import type { Driver } from "./driver.ts";
import { storeError, StoreError } from "./errors.ts";

/** "SEQ1": marks a SQLite file as a Seq store. */
const applicationId = 0x53455131;

/** The layout that this version of the package reads and writes. */
const layout = 1;

/**
 * Times are epoch milliseconds.
 *
 * - An enrollment's id is its number and a random tag, so that ids of a restored backup's new
 *   enrollments differ from those that it lost. What its columns don't say is in `state`, as JSON.
 * - `due` is when an enrollment is looked at next, on its own: its timer, as a rule. The index is
 *   partial and leads with it, so that the next ones cost the same however many sleep.
 * - An operation is what an operator wants, from a process that has no sequences; a worker takes it
 *   up.
 * - An outbox row's `due` is when it may be taken up. Taking it up puts that off until the attempt
 *   must be over, so that what a crashed worker held comes up again.
 */
const tables = `
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  sequence TEXT NOT NULL,
  version TEXT NOT NULL,
  metadata TEXT NOT NULL,
  since INTEGER NOT NULL,
  UNIQUE (sequence, version)
);
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  json TEXT NOT NULL,
  changed INTEGER NOT NULL,
  UNIQUE (entity, key)
);
CREATE TABLE enrollment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  tag TEXT NOT NULL,
  version INTEGER NOT NULL,
  record INTEGER NOT NULL,
  status INTEGER NOT NULL,
  position TEXT NOT NULL,
  entered INTEGER NOT NULL,
  due INTEGER,
  state TEXT NOT NULL
);
CREATE INDEX enrollment_record ON enrollment (record);
CREATE INDEX enrollment_due ON enrollment (due) WHERE due IS NOT NULL;
CREATE INDEX enrollment_version ON enrollment (version) WHERE status < 2;
CREATE TABLE outbox (
  key TEXT PRIMARY KEY,
  enrollment INTEGER NOT NULL,
  status INTEGER NOT NULL,
  since INTEGER NOT NULL,
  due INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  effect TEXT NOT NULL,
  error TEXT
) WITHOUT ROWID;
CREATE INDEX outbox_due ON outbox (due, since) WHERE status = 0;
CREATE INDEX outbox_dead ON outbox (due) WHERE status = 2;
CREATE INDEX outbox_enrollment ON outbox (enrollment);
CREATE TABLE history (
  enrollment INTEGER NOT NULL,
  number INTEGER NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (enrollment, number)
) WITHOUT ROWID;
CREATE TABLE slot (
  key TEXT PRIMARY KEY,
  used INTEGER NOT NULL,
  ends INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX slot_ends ON slot (ends);
CREATE TABLE reference (
  reference TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  enrollment INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX reference_enrollment ON reference (enrollment);
CREATE TABLE operation (
  id INTEGER PRIMARY KEY,
  enrollment INTEGER NOT NULL,
  event TEXT NOT NULL
);
CREATE INDEX operation_enrollment ON operation (enrollment);
`;

/**
 * Makes an opened file ready for use: a new one gets its tables.
 *
 * A commit waits until it is on the disk (`synchronous=FULL`), and what is deleted is overwritten
 * with zeros wherever that takes no further write.
 *
 * @throws StoreError where it is something else, or of a later version of this package.
 */
export function prepareStore(driver: Driver, file: string): void {
  try {
    checkIdentity(driver, file);
    driver.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST",
    );
    driver.exec("PRAGMA cache_size = -65536");
    if (numberOf(driver, "user_version") === layout) return;
    driver.exec("BEGIN IMMEDIATE");
    // Another process may have been first.
    if (numberOf(driver, "user_version") === 0) {
      driver.exec(tables);
      driver.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${layout}`);
    }
    driver.exec("COMMIT");
  } catch (error) {
    throw storeError(error, file);
  }
}

/** The same for a store that is only read, which has to exist. */
export function checkIdentity(driver: Driver, file: string): void {
  const id = numberOf(driver, "application_id");
  const found = numberOf(driver, "user_version");
  const { count } = driver.prepare("SELECT count(*) AS count FROM sqlite_schema").get() as {
    readonly count: number;
  };
  const isNew = id === 0 && found === 0 && count === 0;
  if (id !== applicationId && !isNew) {
    throw new StoreError("not a store", `${file} is a SQLite file, but not a Seq store.`);
  }
  if (found > layout) {
    throw new StoreError(
      "newer",
      `${file} was written by a later version of @seqlang/runner. Update it, then go on.`,
    );
  }
}

function numberOf(driver: Driver, pragma: string): number {
  const row = driver.prepare(`PRAGMA ${pragma}`).get() as Readonly<Record<string, number>>;
  return row[pragma] ?? 0;
}
