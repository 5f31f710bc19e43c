import { rpc, type ObjectContext } from "@restatedev/restate-sdk";
import type { Event } from "@seqlang/runner";
import type { House } from "../house.ts";
import { introduceVersions } from "../lists/versions.ts";
import type {
  DeadLetterObject,
  RecordObject,
  ReferenceObject,
  ThrottleObject,
  WorkService,
} from "../parts.ts";
import { writerOf, type RecordWriter } from "./state.ts";

/** One handling of a record: nothing else happens to the record meanwhile. */
export interface Sitting {
  readonly ctx: ObjectContext;
  readonly house: House;
  readonly state: RecordWriter;
  /** In epoch milliseconds. */
  readonly now: number;
  /** Where the record is. */
  readonly place: string;
}

export async function sit(ctx: ObjectContext, house: House): Promise<Sitting> {
  const { clock, memory } = house;
  // What depends on the process is noted in the journal, like the time: once, since that costs.
  const { now, introduced } = await ctx.run("now", () => ({
    now: clock.now(),
    introduced: memory.introduced,
  }));
  if (!introduced) {
    await introduceVersions(ctx, house);
    memory.introduced = true;
  }
  return { ctx, house, state: writerOf(ctx), now, place: ctx.key };
}

/** Sends to the record itself, to be dealt with after this, at a time or at once. */
export function toItself({ ctx, house, place }: Sitting) {
  return ctx.objectSendClient<RecordObject>(house.parts.record, place);
}

/** Delivered at a time of the host's clock, or soon where that is past. */
export function at<Message>(time: number, { house, now }: Sitting) {
  const delay = house.clock.real(now, time);
  return rpc.sendOpts<Message>(delay > 0 ? { delay } : {});
}

export function toWork({ ctx, house }: Sitting) {
  return ctx.serviceSendClient<WorkService>(house.parts.work);
}

export function toThrottle(activity: string, { ctx, house }: Sitting) {
  return ctx.objectSendClient<ThrottleObject>(house.parts.throttle, activity);
}

/** So many objects share the dead letters. */
const shards = 16;

/** The keys of all parts of the dead letters. */
export const deadLetterShards = Array.from({ length: shards }, (_, shard) => String(shard));

/** Waited for, so that whoever asks afterwards sees it. */
export function deadLettersFor({ ctx, house, place }: Sitting) {
  const shard = String(place.charCodeAt(0) % shards);
  return ctx.objectClient<DeadLetterObject>(house.parts.deadLetters, shard);
}

/** Waited for, so that a report under the reference finds it. */
export function referenceFor(reference: string, { ctx, house }: Sitting) {
  return ctx.objectClient<ReferenceObject>(house.parts.reference, reference);
}

/** How long what can't be dealt with now is put off, in milliseconds. */
const later = 60_000;

/** Tells an enrollment later, when a sequence that is missing now may be there. */
export function tellLater(enrollment: string, event: Event, sitting: Sitting): void {
  toItself(sitting).tellLater({ enrollment, event }, at(sitting.now + later, sitting));
}
