import {
  historyOf,
  type Event,
  type Moved,
  type Progress,
  type Surroundings,
} from "@seqlang/runner";
import { carryOutEffects } from "./begin.ts";
import { called } from "./call.ts";
import { toThrottle, type Sitting } from "./sitting.ts";
import type { KeptEnrollment, KeptRecord } from "./state.ts";
import { endWork } from "./work.ts";

/** Keeps what became of an enrollment, and sees to what is to be done. */
export async function keep(
  before: KeptEnrollment,
  event: Event | Moved,
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
function afterLine(kept: KeptEnrollment, event: Event | Moved, sitting: Sitting): KeptEnrollment {
  const { inLine, ...rest } = putOff(kept, event);
  if (inLine === undefined) return rest;
  const { status, snoozed, handedOut } = kept.enrollment;
  const stands = snoozed?.again?.key === inLine.key && snoozed.until === inLine.until;
  if (stands && status.kind === "active") return { ...rest, inLine };
  // Handed out once more, it asks again.
  if (handedOut?.key !== inLine.key) toThrottle(inLine.activity, sitting).pass(inLine);
  return rest;
}

function putOff(kept: KeptEnrollment, event: Event | Moved): KeptEnrollment {
  const again = kept.enrollment.snoozed?.again;
  if (event.kind !== "deferred" || again?.kind !== "step" || again.key !== event.key) return kept;
  const { key, until } = event;
  return { ...kept, inLine: { key, until, activity: again.activity } };
}
