import type { FailureAction } from "./action.ts";
import type { Enrollment } from "./sequence.ts";

/**
 * Thrown where an evaluation needs something that it was not given, and caught by the generated
 * function that started it: a caller gets a `failure` action and never sees this.
 *
 * @internal
 */
export class Missing extends Error {
  /** `a rate from EUR to USD`, `a calendar`, `the time zone Mars/Base`, `the position intro`. */
  readonly what: string;

  constructor(what: string) {
    super(`${what} is missing`);
    this.name = "Missing";
    this.what = what;
  }
}

/**
 * The answer of an evaluation that `thrown` ended.
 *
 * @param position - the place that the evaluation started from
 * @throws whatever was thrown, when it isn't the sign that something is missing.
 * @internal
 */
export function failed(thrown: unknown, position: string): FailureAction {
  if (thrown instanceof Missing) return failure(thrown.what, position);
  throw thrown;
}

/**
 * The same where the question was whether a record may enter.
 *
 * @throws whatever was thrown, when it isn't the sign that something is missing.
 * @internal
 */
export function failedEnrollment(thrown: unknown): Enrollment {
  if (thrown instanceof Missing) {
    return { enrolls: false, because: "failure", missing: thrown.what };
  }
  throw thrown;
}

/**
 * The answer where something is missing.
 *
 * @internal
 */
export function failure(missing: string, position: string): FailureAction {
  return { kind: "failure", missing, position };
}
