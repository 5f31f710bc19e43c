import {
  didNotEnter,
  enroll,
  historyOf,
  meeting,
  type AnySequence,
  type Effect,
  type Enrollment,
  type OtherEnrollment,
  type Progress,
  type Refusal,
} from "@seqlang/runner";
import { called } from "./call.ts";
import { enrollmentIdAt } from "./place.ts";
import type { Sitting } from "./sitting.ts";
import type { KeptRecord } from "./state.ts";
import { putWork, takeBack } from "./work.ts";

/** Enrolls a record in a sequence, or says why not. */
export async function begin(
  sequence: AnySequence,
  record: KeptRecord,
  invited: boolean,
  sitting: Sitting,
): Promise<Enrollment | Refusal> {
  const { ctx, house, state, now, place } = sitting;
  // Drawn from the invocation's own numbers: the same again when the handler is run again.
  const id = enrollmentIdAt(place, ctx.rand.uuidv4().slice(0, 8));
  const surroundings = meeting(sequence, record.record, house.service);
  const others = await othersOf(sitting);
  const { key } = record;
  const begun = enroll(sequence, record.record, now, {
    ...surroundings,
    id,
    key,
    others,
    invited,
  });
  if ("refused" in begun) return begun;
  const { enrollment } = begun;
  const exclusive = sequence.metadata.exclusive === true;
  await state.keepNew(called({ enrollment, exclusive, wakes: 0 }, sitting));
  if (house.keepsHistory) {
    const { handedOut: _, ...rest } = enrollment;
    const fresh: Enrollment = { ...rest, position: "start", outcomes: {}, visits: {} };
    const entry = historyOf(fresh, { kind: "enrolled" }, begun, now, surroundings);
    if (entry !== undefined) await state.addHistory(id, entry);
  }
  await carryOutEffects(begun, record, sitting);
  return enrollment;
}

/** Sees to what is to be done, in its order. */
export async function carryOutEffects(
  { enrollment, effects }: Progress,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { id } = enrollment;
  for (const effect of effects) await carryOutOne(effect, id, record, sitting);
}

async function carryOutOne(
  effect: Effect,
  id: string,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  switch (effect.kind) {
    case "perform":
    case "set":
      return putWork(effect, id, effect.since, record, sitting);
    case "withdraw":
      return takeBack(effect, id, record, sitting);
    case "enter":
      return enter(effect.sequence, id, record, sitting);
    case "wake":
    case "leave":
    case "blocked":
      // The state and the history say it.
      return undefined;
  }
}

/** Enrolls the record of an enrollment that advanced, where nothing keeps it out. */
async function enter(
  name: string,
  id: string,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { house, state, now } = sitting;
  const sequence = house.catalog.current(name);
  const entered =
    sequence === undefined
      ? { refused: "failure", why: `this runner has no sequence ${name}` }
      : await begin(sequence, record, true, sitting);
  const from = await state.enrollment(id);
  if (!("refused" in entered) || !house.keepsHistory || from === null) return;
  await state.addHistory(id, didNotEnter(name, entered, from.enrollment.position, now));
}

/** A record's enrollments so far, as others of it see them. */
export async function othersOf({ state }: Sitting): Promise<readonly OtherEnrollment[]> {
  return (await state.enrollments()).map(({ exclusive, enrollment: { sequence, status } }) => ({
    sequence,
    exclusive,
    ...(status.kind === "left" ? { left: status.at } : {}),
  }));
}
