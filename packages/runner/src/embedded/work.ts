import { setTimeout } from "node:timers/promises";
import { carryOut, type CarriedOut } from "../service/carry-out.ts";
import { gaveUp } from "../service/history-notes.ts";
import { failureText, nextDelay, withinLimit } from "../service/retry.ts";
import type { Assigned } from "../service/service.ts";
import { surroundingsOf } from "../service/surroundings.ts";
import { takeUpdate } from "./changes.ts";
import type { House } from "./house.ts";
import { StoreError } from "./store/errors.ts";
import type { OutboxRow } from "./store/outbox.ts";
import type { Writer } from "./store/writer.ts";
import type { TakenUp } from "./take-up.ts";
import { tell } from "./transition.ts";

/**
 * Carries out what was taken up, and notes what came of it. Between the two a crash may come: then
 * it is carried out again, under the same key.
 */
export async function work(
  taken: TakenUp,
  writer: Writer,
  isRunning: () => boolean,
  house: House,
): Promise<void> {
  const { row } = taken;
  let came: CarriedOut;
  try {
    came = await withinLimit(house.retries.timeLimit, (signal) => attempt(taken, signal, house));
  } catch (error) {
    house.probe("carried out");
    return note(() => fail(row, error, house), writer, isRunning, house);
  }
  house.probe("carried out");
  return note(() => succeed(row, came, house), writer, isRunning, house);
}

/** How long it waits until it tries to note something again, in real milliseconds. */
const pause = 1_000;

/** A store that can't be written now, because the disk is full, say, may be so again soon. */
async function note(
  change: () => void,
  writer: Writer,
  isRunning: () => boolean,
  { onProblem }: House,
): Promise<void> {
  for (;;) {
    try {
      return await writer.write(change);
    } catch (error) {
      if (!(error instanceof StoreError) || !isRunning()) throw error;
      onProblem(error);
      await setTimeout(pause);
    }
  }
}

async function attempt(
  { row, stored }: TakenUp,
  signal: AbortSignal,
  house: House,
): Promise<CarriedOut> {
  const { work: given, attempts } = row;
  const { enrollment, record } = stored;
  const { service } = house;
  const assigned: Assigned = {
    key: given.key,
    enrollment: enrollment.id,
    sequence: enrollment.sequence,
    recordKey: enrollment.record,
    attempt: attempts,
    signal,
  };
  return carryOut(given, assigned, record, surroundingsOf(stored, house).sequence, service);
}

function succeed(row: OutboxRow, came: CarriedOut, house: House): void {
  const { outbox, enrollments, references } = house.store;
  const { key } = row;
  if (row.work.kind === "withdraw") return outbox.remove(key);
  const now = house.clock.now();
  const stored = enrollments.byNumber(row.enrollment);
  // Forgotten meanwhile.
  if (stored === undefined) return;
  const { event, reference, record } = came;
  if (reference !== undefined) references.note(reference, key, stored.number);
  if (record !== undefined) {
    takeUpdate(stored.recordId, stored.record, record, stored.number, now, house);
  }
  if (event === undefined) return outbox.release(key);
  // With the record as it is after the update.
  tell(enrollments.byNumber(row.enrollment) ?? stored, event, now, house);
}

function fail(row: OutboxRow, error: unknown, house: House): void {
  const { outbox, history, enrollments } = house.store;
  const { key, attempts, enrollment } = row;
  // Withdrawn or forgotten meanwhile.
  if (outbox.find(key) === undefined) return;
  const now = house.clock.now();
  const text = failureText(error);
  const delay = nextDelay(attempts, error, house.retries);
  if (delay !== undefined) return outbox.tryAgain(key, now + delay, text);
  outbox.bury(key, now, text);
  const position = enrollments.byNumber(enrollment)?.enrollment.position;
  if (position === undefined || !house.keepsHistory) return;
  history.add(enrollment, gaveUp(key, attempts, text, position, now));
}
