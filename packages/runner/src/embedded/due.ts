import type { Enrollment } from "../core/enrollment.ts";

/** How long what stands still for want of something waits before it is asked again, in milliseconds. */
const askAgain = 10 * 60_000;

/** When an enrollment is looked at next, on its own. */
export function dueOf({ status, timer, blocked }: Enrollment, now: number): number | undefined {
  if (status.kind === "left") return undefined;
  const again = blocked === undefined ? Infinity : now + askAgain;
  const due = Math.min(timer?.at ?? Infinity, again);
  return Number.isFinite(due) ? due : undefined;
}
