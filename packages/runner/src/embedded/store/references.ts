import type { Driver } from "./driver.ts";

/** What others call something that was handed out: a mail provider's id of a message, say. */
export interface ReferenceTable {
  readonly note: (reference: string, key: string, enrollment: number) => void;
  /** The idempotency key behind a reference. */
  readonly find: (reference: string) => string | undefined;
}

export function referenceTable(driver: Driver): ReferenceTable {
  const note = driver.prepare(
    "INSERT INTO reference (reference, key, enrollment) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const find = driver.prepare("SELECT key FROM reference WHERE reference = ?");
  return {
    note: (reference, key, enrollment) => void note.run(reference, key, enrollment),
    find: (reference) => (find.get(reference) as { readonly key: string } | undefined)?.key,
  };
}
