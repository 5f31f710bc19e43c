import type { Enrollment } from "../core/enrollment.ts";
import type { Event } from "../core/event.ts";

/** How long what stands still for want of something waits before it is asked again, in milliseconds. */
const askAgain = 10 * 60_000;

/** When an enrollment is looked at next, on its own. */
export function dueOf({ status, timer, blocked }: Enrollment, now: number): number | undefined {
  if (status.kind === "left") return undefined;
  const again = blocked === undefined ? Infinity : now + askAgain;
  const due = Math.min(timer?.at ?? Infinity, again);
  return Number.isFinite(due) ? due : undefined;
}

/**
 * What an enrollment that is due is told: its timer, or, where it stands still for want of something,
 * to ask again as if any of the record had changed, which leaves a pause as it is.
 */
export function dueEventOf({ timer }: Enrollment, now: number): Event {
  return timer !== undefined && timer.at <= now
    ? { kind: "timer", generation: timer.generation }
    : { kind: "changed" };
}
