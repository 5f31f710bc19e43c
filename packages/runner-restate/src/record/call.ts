import { dueOf } from "@seqlang/runner";
import { at, toItself, type Sitting } from "./sitting.ts";
import type { KeptEnrollment } from "./state.ts";

/** With a call ordered for when it is to be looked at next; the ones before are stale then. */
export function called(kept: KeptEnrollment, sitting: Sitting): KeptEnrollment {
  const { due: before, ...rest } = kept;
  const due = dueOf(kept.enrollment, sitting.now);
  if (due === before) return kept;
  if (due === undefined) return rest;
  const number = kept.wakes + 1;
  toItself(sitting).wake({ enrollment: kept.enrollment.id, number }, at(due, sitting));
  return { ...rest, due, wakes: number };
}
