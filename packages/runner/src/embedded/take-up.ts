import { placesOf } from "../admission/places.ts";
import type { Slot } from "../admission/slots.ts";
import { takeTurns, type Waiting } from "../admission/turns.ts";
import { failureText } from "../service/retry.ts";
import { surroundingsOf } from "../service/surroundings.ts";
import type { House } from "./house.ts";
import type { Stored } from "./store/enrollments.ts";
import type { OutboxRow } from "./store/outbox.ts";
import { tell } from "./transition.ts";

/** Something that this worker has taken up, and whose it is. */
export interface TakenUp {
  readonly row: OutboxRow;
  readonly stored: Stored;
}

/**
 * Takes up what is ready, within the transaction that is open: nobody else takes it up before an
 * attempt must be over. What is throttled takes turns, and those whose turn it isn't are told when
 * to ask again.
 *
 * @param inHand - what this worker is at already
 */
export function takeUp(
  now: number,
  limit: number,
  inHand: ReadonlySet<string>,
  house: House,
): readonly TakenUp[] {
  const { outbox, slots, enrollments } = house.store;
  const { retries } = house;
  const found = outbox
    .ready(now, limit)
    .filter(({ key }) => !inHand.has(key))
    .flatMap((row) => {
      const stored = enrollments.byNumber(row.enrollment);
      if (stored !== undefined) return [{ row, stored }];
      outbox.remove(row.key);
      return [];
    });
  const waiting = found.flatMap((one) => waitingOf(one, now, house));
  const turns = takeTurns(waiting, slots.used);
  const until = new Map(turns.flatMap((turn) => (turn.goes ? [] : [[turn.key, turn.until]])));
  const places = new Map(waiting.map(({ key, slots: taken }) => [key, taken]));
  return found.flatMap((one) => {
    const { key } = one.row;
    const put = until.get(key);
    if (put !== undefined) {
      tell(one.stored, { kind: "deferred", key, until: put }, now, house);
      return [];
    }
    // It couldn't be told what places it takes, which is said in the row.
    if (!places.has(key)) return [];
    for (const slot of places.get(key) ?? []) slots.take(slot);
    // A margin over the time limit, so that whoever is at it has come to an end.
    outbox.takeUp(key, now + retries.timeLimit * 2);
    return [{ ...one, row: { ...one.row, attempts: one.row.attempts + 1 } }];
  });
}

function waitingOf({ row, stored }: TakenUp, now: number, house: House): readonly Waiting[] {
  const { key, since } = row;
  try {
    return [{ key, since, slots: slotsOf(row, stored, now, house) }];
  } catch (error) {
    house.store.outbox.tryAgain(key, now + house.retries.firstDelay, failureText(error));
    return [];
  }
}

/** A further attempt has its places already. */
function slotsOf(
  { work, attempts }: OutboxRow,
  stored: Stored,
  now: number,
  house: House,
): readonly Slot[] {
  if (work.kind !== "perform" || attempts > 0) return [];
  return placesOf(work.activity, now, surroundingsOf(stored, house));
}
