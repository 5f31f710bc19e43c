import type { Enrollment } from "./enrollment.ts";

/** What an enrollment lacks where the version of its sequence isn't at hand. */
export function missingVersion({
  sequence,
  version,
}: Pick<Enrollment, "sequence" | "version">): string {
  return `version ${version} of ${sequence}`;
}
