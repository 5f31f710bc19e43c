import {
  advance,
  historyOf,
  ServiceError,
  surroundingsOf,
  type Event,
  type Progress,
  type Surroundings,
} from "@seqlang/runner";
import { tellProblem } from "../house.ts";
import { carryOutEffects } from "./begin.ts";
import { called } from "./call.ts";
import { tellLater, toThrottle, type Sitting } from "./sitting.ts";
import type { KeptEnrollment, KeptRecord } from "./state.ts";
import { endWork } from "./work.ts";

/**
 * Tells an enrollment of an event: its next state, what is to be done and what its history says are
 * kept together.
 *
 * @throws ServiceError where the service has no such sequence at all; then nothing is kept.
 */
export async function tell(
  kept: KeptEnrollment,
  event: Event,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { now, house } = sitting;
  const { enrollment } = kept;
  const surroundings = surroundingsOf({ enrollment, record: record.record }, house);
  const progress = advance(enrollment, event, now, surroundings);
  if (progress.enrollment === enrollment && progress.effects.length === 0) return;
  await keep(kept, event, progress, surroundings, record, sitting);
}

/** The same, where nobody waits for an answer: without the sequence, it is told again later. */
export async function tellOrLater(
  kept: KeptEnrollment,
  event: Event,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  try {
    await tell(kept, event, record, sitting);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    tellLater(kept.enrollment.id, event, sitting);
    await tellProblem(sitting.ctx, error, sitting.house);
  }
}

async function keep(
  before: KeptEnrollment,
  event: Event,
  progress: Progress,
  surroundings: Surroundings,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { state, house, now } = sitting;
  const { enrollment, effects } = progress;
  if (house.keepsHistory) {
    const entry = historyOf(before.enrollment, event, progress, now, surroundings);
    if (entry !== undefined) await state.addHistory(enrollment.id, entry);
  }
  state.keep(called(afterLine({ ...before, enrollment }, event, sitting), sitting));
  // What was handed out and is so no more is over, unless it was withdrawn, which an effect says.
  const over = before.enrollment.handedOut?.key;
  const withdrawn = effects.some((effect) => effect.kind === "withdraw" && effect.key === over);
  if (over !== undefined && over !== enrollment.handedOut?.key && !withdrawn) {
    await endWork(over, sitting);
  }
  await carryOutEffects(progress, record, sitting);
}

/** A throttle is told when what it put off won't come at its time, so that nobody waits for it. */
function afterLine(kept: KeptEnrollment, event: Event, sitting: Sitting): KeptEnrollment {
  const { inLine, ...rest } = putOff(kept, event);
  if (inLine === undefined) return rest;
  const { status, snoozed, handedOut } = kept.enrollment;
  const stands = snoozed?.again?.key === inLine.key && snoozed.until === inLine.until;
  if (stands && status.kind === "active") return { ...rest, inLine };
  // Handed out once more, it asks again.
  if (handedOut?.key !== inLine.key) toThrottle(inLine.activity, sitting).pass(inLine);
  return rest;
}

function putOff(kept: KeptEnrollment, event: Event): KeptEnrollment {
  const again = kept.enrollment.snoozed?.again;
  if (event.kind !== "deferred" || again?.kind !== "step" || again.key !== event.key) return kept;
  const { key, until } = event;
  return { ...kept, inLine: { key, until, activity: again.activity } };
}
