import type { Slot } from "./slots.ts";

/** Something handed out that waits for its turn. */
export interface Waiting {
  /** Its idempotency key. */
  readonly key: string;
  /** Since when it has waited for its turn, in epoch milliseconds. */
  readonly since: number;
  /** What it takes a place in. */
  readonly slots: readonly Slot[];
}

/** Whether something goes now, or when to ask for a turn again. */
export type Turn =
  | { readonly key: string; readonly goes: true }
  | { readonly key: string; readonly goes: false; readonly until: number };

/**
 * Whose turn it is among those that compete: who has waited longest goes first, the rest wait until
 * their full slots are over. The order of the list does not matter.
 *
 * @param used - how many places of a slot are taken already, by its key
 */
export function takeTurns(
  waiting: readonly Waiting[],
  used: (slot: string) => number,
): readonly Turn[] {
  const taken = new Map<string, number>();
  const placesTaken = (slot: string) => taken.get(slot) ?? used(slot);
  return waiting.toSorted(byWaiting).map(({ key, slots }) => {
    const full = slots.filter((slot) => placesTaken(slot.key) >= slot.limit);
    if (full.length > 0) {
      return { key, goes: false, until: Math.max(...full.map(({ ends }) => ends)) };
    }
    for (const slot of slots) taken.set(slot.key, placesTaken(slot.key) + 1);
    return { key, goes: true };
  });
}

function byWaiting(one: Waiting, other: Waiting): number {
  if (one.since !== other.since) return one.since - other.since;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
