import type { ObjectContext } from "@restatedev/restate-sdk";
import { enrollmentOfKey, gaveUp } from "@seqlang/runner";
import type { House } from "../house.ts";
import type { Attempted, Piece, TakenUp } from "../parts.ts";
import { takeUpdate } from "./changes.ts";
import { isBehind, toCurrent } from "./move.ts";
import { deadLettersFor, referenceFor, sit, type Sitting } from "./sitting.ts";
import { writerOf, type KeptRecord, type KeptWork } from "./state.ts";
import { tellOrLater } from "./transition.ts";
import { carryOutWork, endWork, startWork } from "./work.ts";

/** Takes something up, as one more attempt, where it is still wanted. */
export async function takeUp(
  { key }: Piece,
  ctx: ObjectContext,
  house: House,
): Promise<TakenUp | null> {
  const state = writerOf(ctx);
  const record = await state.record();
  const found = await state.work(key);
  const owner = found === null ? null : await state.enrollment(found.enrollment);
  if (record === null || owner === null) return null;
  // The time, which costs, is asked for only here: the new version may want nothing of it.
  const { enrollment } = isBehind(owner, house)
    ? await toCurrent(owner, record, await sit(ctx, house))
    : owner;
  const kept = await state.work(key);
  if (kept?.status !== "ready") return null;
  const attempt = kept.attempts + 1;
  state.keepWork(key, { ...kept, attempts: attempt });
  return { work: kept.work, attempt, enrollment, record: record.record };
}

/** Notes what came of an attempt; of something withdrawn or forgotten meanwhile, less or nothing. */
export async function note(
  attempted: Attempted,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { key } = attempted;
  const kept = await sitting.state.work(key);
  if ("failure" in attempted) {
    if (kept !== null) await fail(attempted, kept, sitting);
  } else if (kept?.work.kind === "withdraw") {
    await endWork(key, sitting);
  } else {
    await succeed(attempted, record, sitting);
  }
}

async function succeed(
  { key, came }: Extract<Attempted, { readonly came: unknown }>,
  before: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { state } = sitting;
  const id = enrollmentOfKey(key);
  if ((await state.enrollment(id)) === null) return;
  const { reference, record, event } = came;
  if (reference !== undefined) {
    await referenceFor(reference, sitting).keep({ key });
    await state.keepReference({ reference, key });
  }
  const after = record === undefined ? before : await takeUpdate(before, record, id, sitting);
  const kept = await state.enrollment(id);
  const work = await state.work(key);
  if (kept === null) return;
  if (event !== undefined) return tellOrLater(kept, event, after, sitting);
  if (work !== null) state.keepWork(key, { ...work, status: "outside" });
}

async function fail(
  { key, failure, againIn }: Extract<Attempted, { readonly failure: string }>,
  kept: KeptWork,
  sitting: Sitting,
): Promise<void> {
  const { state, house, now } = sitting;
  if (againIn !== undefined) return carryOutWork(key, kept, sitting, now + againIn);
  const { work, enrollment: id, attempts } = kept;
  state.keepWork(key, { ...kept, status: "dead" });
  await deadLettersFor(sitting).bury({
    key,
    enrollment: id,
    attempts,
    error: failure,
    at: now,
    kind: work.kind,
    ...("activity" in work && work.activity !== undefined ? { activity: work.activity } : {}),
  });
  const owner = await state.enrollment(id);
  if (owner === null || !house.keepsHistory) return;
  const { position } = owner.enrollment;
  await state.addHistory(id, gaveUp(key, attempts, failure, position, now));
}

/** Tries a dead letter again, as if for the first time; whether there is one. */
export async function retry(
  { key }: Piece,
  record: KeptRecord,
  sitting: Sitting,
): Promise<boolean> {
  const kept = await sitting.state.work(key);
  if (kept?.status !== "dead") return false;
  await deadLettersFor(sitting).clear({ key });
  await startWork(key, { ...kept, status: "ready", attempts: 0 }, record, sitting);
  return true;
}
