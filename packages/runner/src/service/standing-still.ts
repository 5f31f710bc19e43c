import { ServiceError } from "./record-key.ts";

/**
 * What is said of enrollments that stand still, since the service doesn't have their version.
 *
 * @param because - why each of them can't go on under the current one
 */
export function standStill(
  { sequence, version }: { readonly sequence: string; readonly version: string },
  because: readonly string[],
): ServiceError {
  const count =
    because.length === 1 ? "1 enrollment stands" : `${because.length} enrollments stand`;
  const reasons = [...new Set(because)].slice(0, 3).join("; ");
  return new ServiceError(
    `${count} still under version ${version} of ${sequence}, which this service doesn't have: ${reasons}. Give it that version too, and they go on.`,
  );
}

/** Why no enrollment in a sequence can go on. */
export function noSuchSequence(sequence: string): string {
  return `the service has no sequence ${sequence} any more`;
}
