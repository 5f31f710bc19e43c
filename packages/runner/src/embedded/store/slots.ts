import type { Slot } from "../../admission/slots.ts";
import type { Driver } from "./driver.ts";

/** How many places of each slot are taken. */
export interface SlotTable {
  readonly used: (key: string) => number;
  readonly take: (slot: Slot) => void;
  /** Drops the slots that are over. */
  readonly sweep: (now: number) => void;
}

export function slotTable(driver: Driver): SlotTable {
  const used = driver.prepare("SELECT used FROM slot WHERE key = ?");
  const take = driver.prepare(
    `INSERT INTO slot (key, used, ends) VALUES (?, 1, ?)
     ON CONFLICT (key) DO UPDATE SET used = used + 1`,
  );
  const sweep = driver.prepare("DELETE FROM slot WHERE ends <= ?");
  return {
    used: (key) => (used.get(key) as { readonly used: number } | undefined)?.used ?? 0,
    take: ({ key, ends }) => void take.run(key, ends),
    sweep: (now) => void sweep.run(now),
  };
}
