import type { Diagnostic } from "@seqlang/language";
import { mismatchText } from "@seqlang/runner";
import type { Coverage } from "../cover/coverage.ts";
import { neverTaken } from "../cover/coverage.ts";
import type { Tested } from "./play-file.ts";

/** Failures as findings, for the forms that show these beside the lines of a file. */
export function failureFindings(tested: readonly Tested[]): readonly Diagnostic[] {
  return tested.flatMap(({ scenario: { title }, mismatch, failedAt }): readonly Diagnostic[] => {
    if (mismatch === undefined || failedAt === undefined) return [];
    const [, ...lines] = mismatchText(mismatch).split("\n");
    const message = [`The scenario "${title}" fails.`, ...lines].join("\n");
    return [{ code: "scenario-failed", severity: "error", message, origin: failedAt }];
  });
}

/** What no scenario takes, as advice. */
export function coverageFindings(coverage: Coverage): readonly Diagnostic[] {
  return neverTaken(coverage).map(({ sequence, point: { text, origin } }) => ({
    code: "not-covered",
    severity: "hint",
    message: `No scenario takes this of ${sequence}: ${text}`,
    origin,
  }));
}
