import { DatabaseSync } from "node:sqlite";
import type { ThreadEntry, Threads } from "@seqlang/email";

/** A mail that went out. */
export interface KeptMail extends ThreadEntry {
  /** The enrollment that it belongs to. */
  readonly thread: string;
  /** In epoch milliseconds. */
  readonly at: number;
  readonly to: string;
  readonly body: string;
}

/** The mails that went out: what later ones go on from, and what the page shows. */
export interface MailTable {
  readonly threads: Threads;
  /** Adds what a thread doesn't need to know. */
  readonly describe: (key: string, mail: Pick<KeptMail, "to" | "body">) => void;
  /** The latest first. */
  readonly latest: (limit: number) => readonly KeptMail[];
  /** The key of a mail that a provider gave an id of its own. */
  readonly keyOf: (messageId: string) => string | undefined;
  readonly forget: (thread: string) => void;
  readonly close: () => void;
}

const layout = `
PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS mail (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  thread TEXT NOT NULL,
  messageId TEXT NOT NULL,
  subject TEXT NOT NULL,
  recipient TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS mail_thread ON mail (thread);
CREATE INDEX IF NOT EXISTS mail_id ON mail (messageId);
`;

const columns = "key, thread, messageId, subject, recipient AS 'to', body, at";

/** @param now - the clock, in epoch milliseconds */
export function openMailTable(file: string, now: () => number): MailTable {
  const database = new DatabaseSync(file);
  database.exec(layout);
  const note = database.prepare(
    "INSERT INTO mail (key, thread, messageId, subject, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const of = database.prepare(`SELECT ${columns} FROM mail WHERE thread = ? ORDER BY number`);
  const describe = database.prepare("UPDATE mail SET recipient = ?, body = ? WHERE key = ?");
  const latest = database.prepare(`SELECT ${columns} FROM mail ORDER BY number DESC LIMIT ?`);
  const byId = database.prepare("SELECT key FROM mail WHERE messageId = ?");
  const forget = database.prepare("DELETE FROM mail WHERE thread = ?");
  return {
    threads: {
      of: (thread) => of.all(thread) as unknown as readonly KeptMail[],
      note: (thread, { key, messageId, subject }) =>
        note.run(key, thread, messageId, subject, now()),
    },
    describe: (key, { to, body }) => void describe.run(to, body, key),
    latest: (limit) => latest.all(limit) as unknown as readonly KeptMail[],
    keyOf: (messageId) => (byId.get(messageId) as { readonly key: string } | undefined)?.key,
    forget: (thread) => void forget.run(thread),
    close: () => database.close(),
  };
}
