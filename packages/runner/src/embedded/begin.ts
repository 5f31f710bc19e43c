import { asOther, type OtherEnrollment } from "../admission/admission.ts";
import type { Effect, Withdraw } from "../core/effect.ts";
import { enroll } from "../core/enroll.ts";
import type { Enrollment } from "../core/enrollment.ts";
import type { Progress } from "../core/progress.ts";
import type { Refusal } from "../core/refusal.ts";
import type { AnySequence } from "../core/surroundings.ts";
import { dueOf } from "../service/due.ts";
import { didNotEnter } from "../service/history-notes.ts";
import { historyOf } from "../service/history.ts";
import type { RecordJson } from "../service/record-key.ts";
import { meeting } from "../service/surroundings.ts";
import { takeBackKey } from "../service/work.ts";
import type { House } from "./house.ts";
import type { Stored } from "./store/enrollments.ts";

/** A record as the store has it. */
export interface KeptRecord {
  readonly recordId: number;
  readonly entity: string;
  readonly key: string;
  readonly record: RecordJson;
}

/** Enrolls a record in a sequence, within the transaction that is open, or says why not. */
export function begin(
  sequence: AnySequence,
  { recordId, entity, key, record }: KeptRecord,
  now: number,
  invited: boolean,
  house: House,
): Enrollment | Refusal {
  const { store, service, keepsHistory } = house;
  const { number, id } = store.enrollments.reserve();
  const surroundings = meeting(sequence, record, service);
  const others = othersOf(recordId, house);
  const begun = enroll(sequence, record, now, { ...surroundings, id, key, others, invited });
  if ("refused" in begun) return begun;
  const { enrollment } = begun;
  store.enrollments.insert(number, enrollment, recordId, dueOf(enrollment, now));
  const { handedOut: _, ...rest } = enrollment;
  const fresh: Enrollment = { ...rest, position: "start", outcomes: {}, visits: {} };
  if (keepsHistory) {
    const entry = historyOf(fresh, { kind: "enrolled" }, begun, now, surroundings);
    if (entry !== undefined) store.history.add(number, entry);
  }
  queue(begun, { number, enrollment: fresh, recordId, entity, record }, now, house);
  return enrollment;
}

/** Sees to what is to be done: it goes into the outbox, or is done here and now. */
export function queue({ effects }: Progress, stored: Stored, now: number, house: House): void {
  for (const effect of effects) queueOne(effect, stored, now, house);
}

function queueOne(effect: Effect, stored: Stored, now: number, house: House): void {
  switch (effect.kind) {
    case "perform":
    case "set":
      return house.store.outbox.put(effect, stored.number, effect.since, now);
    case "withdraw":
      return takeBack(effect, stored, now, house);
    case "enter":
      return enter(effect.sequence, stored, now, house);
    case "wake":
    case "leave":
    case "blocked":
      // The state and the history say it.
      return undefined;
  }
}

/** What nobody has taken up yet is just dropped; for the rest, the service is asked to take it back. */
function takeBack({ key }: Withdraw, { number }: Stored, now: number, house: House): void {
  const { outbox } = house.store;
  const row = outbox.find(key);
  if (row === undefined) return;
  outbox.remove(key);
  if (row.attempts === 0 || house.service.withdraw === undefined) return;
  if (outbox.find(takeBackKey(key)) !== undefined) return;
  const activity = row.work.kind === "perform" ? { activity: row.work.activity } : {};
  outbox.put({ kind: "withdraw", key, ...activity }, number, now, now);
}

/** Enrolls the record of an enrollment that advanced, where nothing keeps it out. */
function enter(name: string, stored: Stored, now: number, house: House): void {
  const { catalog, store, keepsHistory } = house;
  const { recordId, entity, record, enrollment, number } = stored;
  const sequence = catalog.current(name);
  const entered =
    sequence === undefined
      ? { refused: "failure", why: `this runner has no sequence ${name}` }
      : begin(sequence, { recordId, entity, key: enrollment.record, record }, now, true, house);
  if (!("refused" in entered) || !keepsHistory) return;
  store.history.add(number, didNotEnter(name, entered, enrollment.position, now));
}

/** A record's enrollments so far, as others of it see them. */
export function othersOf(recordId: number, { store, catalog }: House): readonly OtherEnrollment[] {
  return store.enrollments.ofRecord(recordId).map(({ enrollment }) => {
    const { sequence, version } = enrollment;
    const { metadata } =
      catalog.version(sequence, version) ??
      store.versions.byId(store.versions.idOf(sequence, version));
    return asOther(enrollment, metadata);
  });
}
