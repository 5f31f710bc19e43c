import type { Operated } from "../../core/event.ts";
import type { Driver } from "./driver.ts";

/** What an operator wants of an enrollment. */
export interface Operation {
  readonly id: number;
  /** The enrollment's number. */
  readonly enrollment: number;
  readonly event: Operated;
}

/** What operators want and no worker has taken up yet. */
export interface OperationTable {
  readonly put: (enrollment: number, event: Operated) => void;
  readonly isAny: () => boolean;
  /** In the order that they were put, at most so many. */
  readonly next: (limit: number) => readonly Operation[];
  readonly remove: (id: number) => void;
}

export function operationTable(driver: Driver): OperationTable {
  const put = driver.prepare("INSERT INTO operation (enrollment, event) VALUES (?, ?)");
  const next = driver.prepare("SELECT id, enrollment, event FROM operation ORDER BY id LIMIT ?");
  const remove = driver.prepare("DELETE FROM operation WHERE id = ?");
  return {
    put: (enrollment, event) => void put.run(enrollment, JSON.stringify(event)),
    isAny: () => next.get(1) !== undefined,
    next: (limit) =>
      next.all(limit).map((row) => {
        const { event, ...rest } = row as Omit<Operation, "event"> & { readonly event: string };
        return { ...rest, event: JSON.parse(event) as Operated };
      }),
    remove: (id) => void remove.run(id),
  };
}
