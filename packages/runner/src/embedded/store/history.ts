import type { HistoryEntry } from "../../service/history.ts";
import type { Driver } from "./driver.ts";

/** What each enrollment did, when and why. */
export interface HistoryTable {
  readonly add: (enrollment: number, entry: HistoryEntry) => void;
  /** Oldest first. */
  readonly of: (enrollment: number) => readonly HistoryEntry[];
}

export function historyTable(driver: Driver): HistoryTable {
  const add = driver.prepare(
    `INSERT INTO history (enrollment, number, entry)
     SELECT ?, coalesce(max(number), 0) + 1, ? FROM history WHERE enrollment = ?`,
  );
  const of = driver.prepare("SELECT entry FROM history WHERE enrollment = ? ORDER BY number");
  return {
    add: (enrollment, entry) => void add.run(enrollment, JSON.stringify(entry), enrollment),
    of: (enrollment) =>
      (of.all(enrollment) as readonly { readonly entry: string }[]).map(
        ({ entry }) => JSON.parse(entry) as HistoryEntry,
      ),
  };
}
