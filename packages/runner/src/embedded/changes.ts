import { entersByItself } from "../admission/enters-by-itself.ts";
import type { Enrollment } from "../core/enrollment.ts";
import type { Refusal } from "../core/refusal.ts";
import type { AnySequence } from "../core/surroundings.ts";
import { mustBeReadable, type Change } from "../service/change.ts";
import { changedFields } from "../service/changed-fields.ts";
import { ServiceError, type RecordJson } from "../service/record-key.ts";
import { begin, othersOf } from "./begin.ts";
import type { House } from "./house.ts";
import { tell } from "./transition.ts";

/**
 * Keeps a record, tells its enrollments what changed and lets it enter where it enters by itself,
 * all within the transaction that is open.
 *
 * @throws RecordError where a sequence on its entity can't read it: then nothing is kept.
 */
export function takeChange(change: Change, now: number, house: House): void {
  const recordId = keepRecord(change, now, house);
  for (const sequence of house.catalog.on(change.entity)) {
    if (entersByItself(sequence, othersOf(recordId, house))) {
      const begun = begin(sequence, { recordId, ...change }, now, false, house);
      if ("refused" in begun && begun.refused === "failure") {
        house.onProblem(
          new ServiceError(
            `Whether ${change.entity} ${change.key} enters ${sequence.name} can't be said: ${begun.why} is missing.`,
          ),
        );
      }
    }
  }
}

/** Enrolls a record by hand, and keeps it, within the transaction that is open. */
export function enrollByHand(
  sequence: AnySequence,
  change: Change,
  invited: boolean,
  now: number,
  house: House,
): Enrollment | Refusal {
  const recordId = keepRecord(change, now, house);
  return begin(sequence, { recordId, ...change }, now, invited, house);
}

/**
 * Notes an update that was carried out, and tells it to the record's other enrollments.
 *
 * @param by - the number of the enrollment that made it, which knows already
 */
export function takeUpdate(
  recordId: number,
  before: RecordJson,
  record: RecordJson,
  by: number,
  now: number,
  house: House,
): void {
  const fields = changedFields(before, record);
  if (fields.length === 0) return;
  house.store.records.update(recordId, record, now);
  tellAll(recordId, fields, undefined, now, house, by);
}

function keepRecord(change: Change, now: number, house: House): number {
  const { store, catalog, service } = house;
  mustBeReadable(change, catalog, service);
  const { entity, key, record, at } = change;
  const known = store.records.find(entity, key);
  if (known === undefined) return store.records.insert(entity, key, record, now);
  const fields = changedFields(known.record, record);
  if (fields.length > 0) {
    store.records.update(known.id, record, now);
    tellAll(known.id, fields, at, now, house);
  }
  return known.id;
}

function tellAll(
  recordId: number,
  fields: readonly string[],
  at: number | undefined,
  now: number,
  house: House,
  except?: number,
): void {
  // The CRM's own names aren't those that sequences say they read.
  const named = house.service.raw === true ? {} : { fields };
  const event = { kind: "changed", ...named, ...(at === undefined ? {} : { at }) } as const;
  for (const stored of house.store.enrollments.ofRecord(recordId)) {
    if (stored.number === except || stored.enrollment.status.kind === "left") continue;
    tell(stored, event, now, house);
  }
}
