import {
  changedFields,
  entersByItself,
  mustBeReadable,
  ServiceError,
  type AnySequence,
  type Change,
  type Enrollment,
  type RecordJson,
  type Refusal,
} from "@seqlang/runner";
import { tellProblem } from "../house.ts";
import { begin, othersOf } from "./begin.ts";
import type { Sitting } from "./sitting.ts";
import type { KeptRecord } from "./state.ts";
import { tellOrLater } from "./transition.ts";

/**
 * Keeps a record, tells its enrollments what changed and lets it enter where it enters by itself.
 *
 * @throws RecordError where a sequence on its entity can't read it: then nothing is kept.
 */
export async function takeChange(change: Change, sitting: Sitting): Promise<void> {
  const { ctx, house } = sitting;
  const record = await keepRecord(change, sitting);
  const { entity, key } = record;
  for (const sequence of house.catalog.on(entity)) {
    if (!entersByItself(sequence, await othersOf(sitting))) continue;
    const begun = await begin(sequence, record, false, sitting);
    if (!("refused" in begun) || begun.refused !== "failure") continue;
    const said = `Whether ${entity} ${key} enters ${sequence.name} can't be said: ${begun.why} is missing.`;
    await tellProblem(ctx, new ServiceError(said), house);
  }
}

/** Enrolls a record by hand, and keeps it. */
export async function enrollByHand(
  sequence: AnySequence,
  change: Change,
  invited: boolean,
  sitting: Sitting,
): Promise<Enrollment | Refusal> {
  return begin(sequence, await keepRecord(change, sitting), invited, sitting);
}

/**
 * Notes an update that was carried out, and tells it to the record's other enrollments.
 *
 * @param by - the id of the enrollment that made it, which knows already
 * @returns the record as it is afterwards
 */
export async function takeUpdate(
  before: KeptRecord,
  record: RecordJson,
  by: string,
  sitting: Sitting,
): Promise<KeptRecord> {
  const fields = changedFields(before.record, record);
  if (fields.length === 0) return before;
  const after = { ...before, record };
  sitting.state.keepRecord(after);
  await tellAll(after, fields, undefined, sitting, by);
  return after;
}

async function keepRecord(change: Change, sitting: Sitting): Promise<KeptRecord> {
  const { state, house } = sitting;
  mustBeReadable(change, house.catalog, house.service);
  const { entity, key, record, at } = change;
  const known = await state.record();
  const after = { entity, key, record };
  const fields = known === null ? [] : changedFields(known.record, record);
  if (known !== null && fields.length === 0) return known;
  state.keepRecord(after);
  if (known !== null) await tellAll(after, fields, at, sitting);
  return after;
}

async function tellAll(
  record: KeptRecord,
  fields: readonly string[],
  at: number | undefined,
  sitting: Sitting,
  except?: string,
): Promise<void> {
  const { state, house } = sitting;
  // The CRM's own names aren't those that sequences say they read.
  const named = house.service.raw === true ? {} : { fields };
  const event = { kind: "changed", ...named, ...(at === undefined ? {} : { at }) } as const;
  for (const id of await state.ids()) {
    const kept = await state.enrollment(id);
    if (kept === null || id === except || kept.enrollment.status.kind === "left") continue;
    await tellOrLater(kept, event, record, sitting);
  }
}
