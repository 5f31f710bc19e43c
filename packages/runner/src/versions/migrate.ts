import type { Metadata } from "@seqlang/runtime";
import type { Enrollment } from "../core/enrollment.ts";
import { quiet, type Progress } from "../core/progress.ts";
import { questions } from "../core/question.ts";
import { react } from "../core/react.ts";
import type { Surroundings } from "../core/surroundings.ts";
import { carriesOver } from "./carries-over.ts";

/** An enrollment that finishes under its own version, and why. */
export interface Stays {
  /** A sentence's end, for people. */
  readonly stays: string;
}

/**
 * The enrollment under another version of its sequence, looked at again: criteria are tested, a
 * wait counts anew from when it was entered, with a timer where its end has moved. What was handed
 * out stays so, under its key. Or why it stays as it is. A pure function that never throws.
 *
 * @param from - of the enrollment's own version
 * @param surroundings - of the version that it goes on under
 * @param now - in epoch milliseconds
 */
export function migrate(
  enrollment: Enrollment,
  from: Metadata,
  surroundings: Surroundings,
  now: number,
): Progress | Stays {
  const { sequence } = surroundings;
  if (enrollment.status.kind !== "left" && enrollment.version === sequence.version) {
    return quiet(enrollment);
  }
  const answer = carriesOver(enrollment, from, sequence.metadata);
  if (!answer.safe) return { stays: answer.because };
  const time = Math.max(now, enrollment.entered);
  return react({ ...enrollment, version: sequence.version }, time, time, questions(surroundings));
}
