import { admission, type OtherEnrollment } from "../admission/admission.ts";
import type { Enrollment } from "./enrollment.ts";
import type { Progress } from "./progress.ts";
import { questions } from "./question.ts";
import type { Refusal } from "./refusal.ts";
import { settle } from "./settle.ts";
import type { AnySequence, Surroundings } from "./surroundings.ts";

/** What enrolling takes beside the record. */
export interface EnrollOptions extends Omit<Surroundings, "sequence" | "record"> {
  /** The enrollment's id, which no other has. Idempotency keys begin with it. */
  readonly id: string;
  /** The record's key. */
  readonly key: string;
  /** The record's enrollments so far, in any sequence. */
  readonly others?: readonly OtherEnrollment[];
  /**
   * Whether another sequence advances to this one, or an operator wants it: then `enroll when` is
   * not asked. All else that keeps a record out still does.
   */
  readonly invited?: boolean;
}

/**
 * Enrolls a record in a sequence, or says why not. A pure function that never throws.
 *
 * @param record - outside data, as the sequence's `parse` takes it
 * @param now - in epoch milliseconds
 */
export function enroll(
  sequence: AnySequence,
  record: unknown,
  now: number,
  options: EnrollOptions,
): Progress | Refusal {
  const ask = questions({ ...options, sequence, record });
  const answer = ask.enrolls(now);
  if (!answer.enrolls && !(options.invited === true && answer.because === "not eligible")) {
    const { because } = answer;
    const why = because === "failure" ? answer.missing : answer.condition;
    return { refused: because, why };
  }
  const refusal = admission(sequence, record, now, options);
  if (refusal !== undefined) return refusal;
  const enrollment: Enrollment = {
    id: options.id,
    sequence: sequence.name,
    version: sequence.version,
    record: options.key,
    status: { kind: "active" },
    position: "start",
    entered: now,
    visits: {},
    outcomes: {},
    timers: 0,
  };
  return settle(enrollment, now, now, ask);
}
