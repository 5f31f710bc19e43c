import { workKey, type Work } from "../../service/work.ts";
import type { Driver } from "./driver.ts";

/** How far something handed out has come. */
export type WorkStatus = "ready" | "outside" | "dead";

/** Something handed out. */
export interface OutboxRow {
  readonly key: string;
  /** The enrollment's number. */
  readonly enrollment: number;
  readonly status: WorkStatus;
  /** Since when it waits for its turn. */
  readonly since: number;
  /** Ready: when it may be taken up. Dead: since when. */
  readonly due: number;
  readonly attempts: number;
  readonly work: Work;
  readonly error?: string;
}

/** What was handed out and isn't over. */
export interface Outbox {
  readonly put: (work: Work, enrollment: number, since: number, now: number) => void;
  readonly find: (key: string) => OutboxRow | undefined;
  readonly remove: (key: string) => void;
  /** What may be taken up, longest due first. */
  readonly ready: (now: number, limit: number) => readonly OutboxRow[];
  /** Takes one up: it comes up again at `until`, unless something becomes of it before. */
  readonly takeUp: (key: string, until: number) => void;
  /** An attempt failed: it comes up again at `due`. */
  readonly tryAgain: (key: string, due: number, error: string) => void;
  /** It goes on outside. */
  readonly release: (key: string) => void;
  readonly bury: (key: string, now: number, error: string) => void;
  /** A dead letter is tried again at once, as if for the first time; whether there is one. */
  readonly revive: (key: string) => boolean;
  readonly dead: () => readonly OutboxRow[];
  readonly of: (enrollment: number) => readonly OutboxRow[];
  /** All of one status: what is due first comes first. */
  readonly withStatus: (status: WorkStatus, limit: number) => readonly OutboxRow[];
  readonly nextDue: () => number | undefined;
}

const codes = { ready: 0, outside: 1, dead: 2 } as const;
const names = ["ready", "outside", "dead"] as const;

const columns = "key, enrollment, status, since, due, attempts, effect, error";

export function outbox(driver: Driver): Outbox {
  const put = driver.prepare(
    `INSERT INTO outbox (key, enrollment, status, since, due, attempts, effect)
     VALUES (?, ?, ${codes.ready}, ?, ?, 0, ?) ON CONFLICT DO NOTHING`,
  );
  const find = driver.prepare(`SELECT ${columns} FROM outbox WHERE key = ?`);
  const remove = driver.prepare("DELETE FROM outbox WHERE key = ?");
  const ready = driver.prepare(
    `SELECT ${columns} FROM outbox WHERE status = ${codes.ready} AND due <= ?
     ORDER BY due, since LIMIT ?`,
  );
  const takeUp = driver.prepare("UPDATE outbox SET due = ?, attempts = attempts + 1 WHERE key = ?");
  const tryAgain = driver.prepare("UPDATE outbox SET due = ?, error = ? WHERE key = ?");
  const move = driver.prepare("UPDATE outbox SET status = ?, due = ?, error = ? WHERE key = ?");
  const revive = driver.prepare(
    `UPDATE outbox SET status = ${codes.ready}, due = 0, attempts = 0
     WHERE key = ? AND status = ${codes.dead}`,
  );
  const dead = driver.prepare(
    `SELECT ${columns} FROM outbox WHERE status = ${codes.dead} ORDER BY due, key`,
  );
  const of = driver.prepare(
    `SELECT ${columns} FROM outbox WHERE enrollment = ? ORDER BY since, key`,
  );
  const withStatus = driver.prepare(
    `SELECT ${columns} FROM outbox WHERE status = ? ORDER BY due, since, key LIMIT ?`,
  );
  const nextDue = driver.prepare(
    `SELECT min(due) AS due FROM outbox WHERE status = ${codes.ready}`,
  );
  return {
    put: (work, enrollment, since, now) =>
      void put.run(workKey(work), enrollment, since, now, JSON.stringify(work)),
    find: (key) => one(find.get(key)),
    remove: (key) => void remove.run(key),
    ready: (now, limit) => ready.all(now, limit).map(rowOf),
    takeUp: (key, until) => void takeUp.run(until, key),
    tryAgain: (key, due, error) => void tryAgain.run(due, error, key),
    release: (key) => void move.run(codes.outside, 0, null, key),
    bury: (key, now, error) => void move.run(codes.dead, now, error, key),
    revive: (key) => Number(revive.run(key).changes) > 0,
    dead: () => dead.all().map(rowOf),
    of: (enrollment) => of.all(enrollment).map(rowOf),
    withStatus: (status, limit) => withStatus.all(codes[status], limit).map(rowOf),
    nextDue: () => (nextDue.get() as { readonly due: number | null }).due ?? undefined,
  };
}

function one(row: unknown): OutboxRow | undefined {
  return row === undefined ? undefined : rowOf(row);
}

function rowOf(found: unknown): OutboxRow {
  const { effect, error, status, ...row } = found as Omit<
    OutboxRow,
    "work" | "status" | "error"
  > & {
    readonly effect: string;
    readonly error: string | null;
    readonly status: number;
  };
  return {
    ...row,
    status: names[status] ?? "ready",
    work: JSON.parse(effect) as Work,
    ...(error === null ? {} : { error }),
  };
}
