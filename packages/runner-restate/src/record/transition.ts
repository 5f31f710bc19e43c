import { advance, ServiceError, surroundingsOf, type Event } from "@seqlang/runner";
import { tellProblem } from "../house.ts";
import { keep } from "./keep.ts";
import { toCurrent } from "./move.ts";
import { tellLater, type Sitting } from "./sitting.ts";
import type { KeptEnrollment, KeptRecord } from "./state.ts";

/**
 * Tells an enrollment of an event: its next state, what is to be done and what its history says are
 * kept together. First it is taken to the current version, where that is safe.
 *
 * @throws ServiceError where the service has no such sequence at all; then nothing is kept.
 */
export async function tell(
  found: KeptEnrollment,
  event: Event,
  record: KeptRecord,
  sitting: Sitting,
): Promise<void> {
  const { now, house } = sitting;
  const kept = await toCurrent(found, record, sitting);
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
