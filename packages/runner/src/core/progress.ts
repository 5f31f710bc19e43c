import type { Effect } from "./effect.ts";
import type { Enrollment } from "./enrollment.ts";

/** An enrollment's next state, and what is to be done because of it, in order. */
export interface Progress {
  readonly enrollment: Enrollment;
  readonly effects: readonly Effect[];
}

/** A state that asks for nothing. */
export function quiet(enrollment: Enrollment): Progress {
  return { enrollment, effects: [] };
}

/** One thing after another. */
export function followedBy(
  { enrollment, effects }: Progress,
  next: (enrollment: Enrollment) => Progress,
): Progress {
  const after = next(enrollment);
  return { enrollment: after.enrollment, effects: [...effects, ...after.effects] };
}

/** What may be absent from an enrollment. */
type Optional = "rounds" | "handedOut" | "timer" | "snoozed" | "inLine" | "blocked";

/** The enrollment without some of its parts. */
export function without(enrollment: Enrollment, ...parts: readonly Optional[]): Enrollment {
  if (!parts.some((part) => part in enrollment)) return enrollment;
  return Object.fromEntries(
    Object.entries(enrollment).filter(([name]) => !(parts as readonly string[]).includes(name)),
  ) as unknown as Enrollment;
}
