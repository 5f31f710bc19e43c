import {
  claimOf,
  placesOfClaim,
  surroundingsOf,
  takeBackKey,
  workKey,
  type Claim,
  type Withdraw,
  type Work,
} from "@seqlang/runner";
import { tellProblem } from "../house.ts";
import { at, deadLettersFor, toItself, toThrottle, toWork, type Sitting } from "./sitting.ts";
import type { KeptRecord, KeptWork } from "./state.ts";

/** Begins with something that is to be done; what was begun under the same key goes on. */
export async function putWork(
  work: Work,
  enrollment: string,
  since: number,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const key = workKey(work);
  if ((await sitting.state.work(key)) !== null) return;
  await startWork(key, { work, enrollment, status: "ready", since, attempts: 0 }, record, sitting);
}

/** Asks for a turn, where a throttle says so and it hasn't had one; else it is carried out. */
export async function startWork(
  key: string,
  kept: KeptWork,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { state, house, now, place } = sitting;
  const { since } = kept;
  try {
    const claim = await claimOn(kept, record, sitting);
    if (claim !== undefined) {
      state.keepWork(key, { ...kept, status: "in line" });
      toThrottle(claim.activity, sitting).ask({ key, place, since, claim });
      return;
    }
  } catch (error) {
    // What it is counted by can't be said now.
    state.keepWork(key, { ...kept, status: "in line" });
    toItself(sitting).start({ key }, at(now + house.retries.firstDelay, sitting));
    await tellProblem(sitting.ctx, error as Error, house);
    return;
  }
  carryOutWork(key, kept, sitting);
}

/** Has it carried out, at a time or at once. */
export function carryOutWork(
  key: string,
  kept: KeptWork,
  sitting: Sitting,
  time: number = sitting.now,
): void {
  sitting.state.keepWork(key, { ...kept, status: "ready" });
  toWork(sitting).carryOut({ key, place: sitting.place }, at(time, sitting));
}

/** A further attempt has its places already. */
async function claimOn(
  { work, attempts, enrollment: id }: KeptWork,
  { record }: KeptRecord,
  { state, now, house }: Sitting,
): Promise<Claim | undefined> {
  const kept = await state.enrollment(id);
  if (work.kind !== "perform" || attempts > 0 || kept === null) return undefined;
  const surroundings = surroundingsOf({ enrollment: kept.enrollment, record }, house);
  const claim = claimOf(work.activity, surroundings);
  // Whether it can be counted is found out here, where something can be done about it.
  if (claim !== undefined) placesOfClaim(claim, now, surroundings);
  return claim;
}

/** Something handed out is over, however far it came. */
export async function endWork(key: string, sitting: Sitting): Promise<void> {
  const { state } = sitting;
  const kept = await state.work(key);
  if (kept === null) return;
  state.dropWork(key);
  const { work, status } = kept;
  if (status === "dead") await deadLettersFor(sitting).clear({ key });
  if (status === "in line" && work.kind === "perform") {
    toThrottle(work.activity, sitting).pass({ key });
  }
}

/** What nobody has taken up yet is just dropped; for the rest, the service is asked to take it back. */
export async function takeBack(
  { key }: Withdraw,
  enrollment: string,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { state, house, now } = sitting;
  const kept = await state.work(key);
  if (kept === null) return;
  await endWork(key, sitting);
  if (kept.attempts === 0 || house.service.withdraw === undefined) return;
  if ((await state.work(takeBackKey(key))) !== null) return;
  const { work } = kept;
  const activity = work.kind === "perform" ? { activity: work.activity } : {};
  await putWork({ kind: "withdraw", key, ...activity }, enrollment, now, record, sitting);
}
