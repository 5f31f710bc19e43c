import { explain, type AnySequence, type Surroundings } from "@seqlang/runner";
import type { EnrollmentFile } from "@seqlang/runner/embedded";

/** Why an enrollment stands where it does, or why it ended. Values of `private` fields are left out. */
export interface Reason {
  /** The answer: `wait for welcome.replied up to 2026-…`, `exit "no credit"`. */
  readonly headline: string;
  /** Each condition that was asked, in order; the last one decided. */
  readonly because: readonly Because[];
}

/** A condition with its answer and its values, and where it stands in the `.seq` file. */
export interface Because {
  readonly text: string;
  readonly place?: { readonly file: string; readonly line: number };
}

/**
 * Of one that waits, what is asked now. Of one that stands at a step or has ended, what was asked when
 * it came there, from its history.
 *
 * @param sequence - of the enrollment's version, where the service has it
 */
export function reasonOf(
  { enrollment, record, history }: EnrollmentFile,
  sequence: AnySequence | undefined,
  now: number,
  surroundings: Pick<Surroundings, "calendar">,
): Reason | undefined {
  const { status, handedOut, position } = enrollment;
  if (status.kind !== "left" && handedOut === undefined && sequence !== undefined) {
    try {
      const { text } = explain(enrollment, now, { sequence, record, ...surroundings });
      const [headline = "", ...because] = text.split("\n");
      return {
        headline: headline.replace(/ because$|, with nothing to decide$/, ""),
        because: because.map(becauseOf),
      };
    } catch {
      // The record can't be read under this version, which the page says otherwise.
      return undefined;
    }
  }
  const came = history.findLastIndex(
    (one) => one.position === position && (one.because.length > 0 || one.did.length > 0),
  );
  const entry = history[came];
  if (entry === undefined) return undefined;
  // Who waited for office hours before a step was led there by what was asked before the wait.
  const before = history[came - 1];
  const led = before?.position === `${position}/window` ? before : entry;
  return { headline: entry.did.join(", "), because: led.because.map(becauseOf) };
}

/** `budget > 1M USD was true (budget = 2000000)   follow-up.seq:20:8`, taken apart. */
export function becauseOf(line: string): Because {
  const [, text = "", file = "", number = ""] =
    /^(.*\S) {3}(\S+):(\d+):\d+$/.exec(line.trim()) ?? [];
  if (file === "") return { text: line.trim() };
  return { text, place: { file, line: Number(number) } };
}
