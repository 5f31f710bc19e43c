import type { StepAction } from "@seqlang/runtime";
import type { Perform, SetField } from "../core/effect.ts";
import type { Finished, Skipped } from "../core/event.ts";
import { own } from "../core/own.ts";
import type { AnySequence } from "../core/surroundings.ts";
import type { RecordJson } from "./record-key.ts";
import {
  PermanentError,
  type Assigned,
  type Result,
  type Service,
  type Withdrawn,
} from "./service.ts";
import type { TakeBack, Work } from "./work.ts";

/** What came of carrying something out. */
export interface CarriedOut {
  /** What to tell the enrollment; absent where it goes on outside. */
  readonly event?: Finished | Skipped;
  readonly reference?: string;
  /** The record afterwards, where an update was carried out and it is known. */
  readonly record?: RecordJson;
}

/**
 * Calls the service's function for what was handed out or is taken back. Rejects with what that
 * throws.
 *
 * @param record - as outside data, as it is now
 */
export async function carryOut(
  work: Work,
  assigned: Assigned,
  record: RecordJson,
  sequence: AnySequence,
  service: Service,
): Promise<CarriedOut> {
  switch (work.kind) {
    case "perform":
      return perform(work, assigned, record, sequence, service);
    case "set":
      return update(work, assigned, record, sequence, service);
    case "withdraw":
      return takeBack(work, assigned, service);
  }
}

async function perform(
  effect: Perform,
  assigned: Assigned,
  record: RecordJson,
  sequence: AnySequence,
  { activities, raw }: Service,
): Promise<CarriedOut> {
  const { kind: _, key, since: __, ...step } = effect;
  const handler = own(activities as { readonly [name: string]: unknown }, effect.activity);
  if (typeof handler !== "function") {
    throw new PermanentError(`no function was given for the activity ${effect.activity}`);
  }
  const action: StepAction = { kind: "step", ...step };
  const parsed = sequence.parse(record, { raw });
  const answer: unknown = await handler.call(activities, effect.args, {
    ...assigned,
    record: parsed,
    action,
  });
  const result = isResult(answer) ? answer : {};
  const { reference, outcome, at, skipped, done } = result;
  const named = reference === undefined ? {} : { reference };
  if (done === false) return named;
  const when = at === undefined ? {} : { at };
  const event: Finished | Skipped =
    skipped === true
      ? { kind: "skipped", key, ...when }
      : { kind: "finished", key, ...when, ...(outcome === undefined ? {} : { outcome }) };
  return { event, ...named };
}

async function update(
  { key, field, value }: SetField,
  assigned: Assigned,
  record: RecordJson,
  { metadata }: AnySequence,
  service: Service,
): Promise<CarriedOut> {
  const entity = metadata.entity.name;
  const answer: unknown = await service.update?.({ field, value }, { ...assigned, entity, record });
  const event: Finished = { kind: "finished", key };
  if (isResult(answer)) return { event, record: answer as unknown as RecordJson };
  // The CRM's own form of a field isn't known here: its next change event brings it.
  return service.raw === true ? { event } : { event, record: { ...record, [field]: value } };
}

async function takeBack(
  { activity }: TakeBack,
  assigned: Assigned,
  service: Service,
): Promise<CarriedOut> {
  const { attempt: _, ...rest } = assigned;
  const what = activity === undefined ? {} : { activity };
  await service.withdraw?.({ ...rest, ...what } satisfies Withdrawn);
  return {};
}

function isResult(answer: unknown): answer is Result {
  return typeof answer === "object" && answer !== null && !Array.isArray(answer);
}
