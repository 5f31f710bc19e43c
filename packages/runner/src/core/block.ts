import type { Enrollment } from "./enrollment.ts";
import { quiet, type Progress } from "./progress.ts";

/** Stands still until what is missing is given; the same thing is said once. */
export function block(missing: string, enrollment: Enrollment): Progress {
  if (enrollment.blocked === missing) return quiet(enrollment);
  const { position } = enrollment;
  return {
    enrollment: { ...enrollment, blocked: missing },
    effects: [{ kind: "blocked", missing, position }],
  };
}
