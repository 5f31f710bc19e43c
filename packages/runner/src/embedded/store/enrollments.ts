import { randomUUID } from "node:crypto";
import type { Enrollment, Status } from "../../core/enrollment.ts";
import type { RecordJson } from "../../service/record-key.ts";
import type { Driver } from "./driver.ts";
import type { VersionTable } from "./versions.ts";

/** An enrollment with what is stored around it. */
export interface Stored {
  readonly number: number;
  readonly enrollment: Enrollment;
  readonly recordId: number;
  readonly entity: string;
  readonly record: RecordJson;
}

/** The enrollments of a store. */
export interface EnrollmentTable {
  /** A number and an id for an enrollment that is about to begin; nothing is kept of it yet. */
  readonly reserve: () => { readonly number: number; readonly id: string };
  readonly insert: (
    number: number,
    enrollment: Enrollment,
    recordId: number,
    due: number | undefined,
  ) => void;
  readonly update: (number: number, enrollment: Enrollment, due: number | undefined) => void;
  readonly byId: (id: string) => Stored | undefined;
  readonly byNumber: (number: number) => Stored | undefined;
  /** Of a record, oldest first. */
  readonly ofRecord: (recordId: number) => readonly Stored[];
  /** The next that are due, earliest first. */
  readonly due: (now: number, limit: number) => readonly Stored[];
  /** Those under a version that go on, by number, after a given one. */
  readonly underVersion: (versionId: number, after: number, limit: number) => readonly Stored[];
  /** Those that stand or ended at a place, by number, after a given one. */
  readonly at: (place: StoredPlace, after: number, limit: number) => readonly Stored[];
  /** When the next one is due. */
  readonly nextDue: () => number | undefined;
  readonly putOff: (number: number, due: number) => void;
}

/** A place under a version, and whether they go on there or ended there. */
export interface StoredPlace {
  readonly versionId: number;
  readonly position: string;
  readonly status: Enrollment["status"]["kind"];
}

/** What the columns don't say. */
type State = Partial<
  Omit<Enrollment, "id" | "sequence" | "version" | "record" | "position" | "entered">
>;

interface Row {
  readonly id: number;
  readonly tag: string;
  readonly version: number;
  readonly record: number;
  readonly position: string;
  readonly entered: number;
  readonly state: string;
  readonly entity: string;
  readonly key: string;
  readonly json: string;
}

const codes = { active: 0, paused: 1, left: 2 } as const;

const selected = `
SELECT e.id, e.tag, e.version, e.record, e.position, e.entered, e.state, r.entity, r.key, r.json
FROM enrollment e JOIN record r ON r.id = e.record`;

export function enrollmentTable(driver: Driver, versions: VersionTable): EnrollmentTable {
  const highest = driver.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'enrollment'");
  const insert = driver.prepare(
    `INSERT INTO enrollment (id, tag, version, record, status, position, entered, due, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = driver.prepare(
    `UPDATE enrollment SET version = ?, status = ?, position = ?, entered = ?, due = ?, state = ?
     WHERE id = ?`,
  );
  const byNumber = driver.prepare(`${selected} WHERE e.id = ?`);
  const ofRecord = driver.prepare(`${selected} WHERE e.record = ? ORDER BY e.id`);
  const due = driver.prepare(`${selected} WHERE e.due <= ? ORDER BY e.due, e.id LIMIT ?`);
  const underVersion = driver.prepare(
    `${selected} WHERE e.version = ? AND e.status < 2 AND e.id > ? ORDER BY e.id LIMIT ?`,
  );
  const at = driver.prepare(
    `${selected} WHERE e.version = ? AND e.status = ? AND e.position = ? AND e.id > ?
     ORDER BY e.id LIMIT ?`,
  );
  const nextDue = driver.prepare("SELECT min(due) AS due FROM enrollment WHERE due IS NOT NULL");
  const putOff = driver.prepare("UPDATE enrollment SET due = ? WHERE id = ?");

  const stored = (row: Row): Stored => {
    const { sequence, version } = versions.byId(row.version);
    const state = JSON.parse(row.state) as State;
    return {
      number: row.id,
      recordId: row.record,
      entity: row.entity,
      record: JSON.parse(row.json) as RecordJson,
      enrollment: {
        status: { kind: "active" },
        visits: {},
        outcomes: {},
        timers: 0,
        ...state,
        id: idOf(row.id, row.tag),
        sequence,
        version,
        record: row.key,
        position: row.position,
        entered: row.entered,
      },
    };
  };
  const all = (rows: readonly unknown[]) => rows.map((row) => stored(row as Row));
  const one = (row: unknown) => (row === undefined ? undefined : stored(row as Row));
  const columnsOf = (enrollment: Enrollment, dueAt: number | undefined) =>
    [
      codes[enrollment.status.kind],
      enrollment.position,
      enrollment.entered,
      dueAt ?? null,
      stateText(enrollment),
    ] as const;
  return {
    reserve: () => {
      const { seq } = (highest.get() as { readonly seq: number } | undefined) ?? { seq: 0 };
      const number = seq + 1;
      // Node draws the bytes of many of these at a time, which single draws cost more than the rest.
      return { number, id: idOf(number, randomUUID().slice(0, 8)) };
    },
    insert: (number, enrollment, recordId, dueAt) => {
      const version = versions.idOf(enrollment.sequence, enrollment.version);
      insert.run(number, tagOf(enrollment.id), version, recordId, ...columnsOf(enrollment, dueAt));
    },
    update: (number, enrollment, dueAt) => {
      const version = versions.idOf(enrollment.sequence, enrollment.version);
      update.run(version, ...columnsOf(enrollment, dueAt), number);
    },
    byId: (id) => {
      const number = numberOf(id);
      const found = number === undefined ? undefined : one(byNumber.get(number));
      return found?.enrollment.id === id ? found : undefined;
    },
    byNumber: (number) => one(byNumber.get(number)),
    ofRecord: (recordId) => all(ofRecord.all(recordId)),
    due: (now, limit) => all(due.all(now, limit)),
    underVersion: (versionId, after, limit) => all(underVersion.all(versionId, after, limit)),
    at: ({ versionId, position, status }, after, limit) =>
      all(at.all(versionId, codes[status], position, after, limit)),
    nextDue: () => (nextDue.get() as { readonly due: number | null }).due ?? undefined,
    putOff: (number, dueAt) => void putOff.run(dueAt, number),
  };
}

/** Empty parts are left out: most enrollments sleep, and a million of them stay small. */
function stateText(enrollment: Enrollment): string {
  const {
    id: _,
    sequence: __,
    version: ___,
    record: ____,
    position: _____,
    entered: ______,
    ...rest
  } = enrollment;
  const { status, visits, outcomes, timers, ...others } = rest;
  return JSON.stringify({
    ...others,
    ...(isPlain(status) ? {} : { status }),
    ...(Object.keys(visits).length === 0 ? {} : { visits }),
    ...(Object.keys(outcomes).length === 0 ? {} : { outcomes }),
    ...(timers === 0 ? {} : { timers }),
  } satisfies State);
}

function isPlain(status: Status): boolean {
  return status.kind === "active";
}

function idOf(number: number, tag: string): string {
  return `${number.toString(36)}-${tag}`;
}

function tagOf(id: string): string {
  return id.slice(id.indexOf("-") + 1);
}

/** The number in an id, or of the enrollment that an idempotency key belongs to. */
function numberOf(id: string): number | undefined {
  const digits = /^[0-9a-z]{1,10}(?=-)/.exec(id)?.[0];
  return digits === undefined ? undefined : Number.parseInt(digits, 36);
}
