import type { Enrollment } from "./enrollment.ts";
import { quiet, without, type Progress } from "./progress.ts";

/** Sees to it that the enrollment is woken at an instant; one that never comes needs no timer. */
export function wakeAt(at: number, enrollment: Enrollment): Progress {
  if (!Number.isFinite(at)) return quiet(without(enrollment, "timer"));
  if (enrollment.timer?.at === at) return quiet(enrollment);
  const generation = enrollment.timers + 1;
  const timer = { at, generation };
  return {
    enrollment: { ...enrollment, timers: generation, timer },
    effects: [{ kind: "wake", ...timer }],
  };
}
