import { nearest } from "@seqlang/language";
import { RecordError, type Action, type Context, type Fault } from "@seqlang/runtime";
import { UsageError } from "../problems.ts";
import type { AnySequence } from "./load-module.ts";
import { foundAt, type Naming } from "./record-names.ts";

/** What is asked of each record. */
export interface Question {
  readonly sequence: AnySequence;
  readonly context: Context;
  readonly naming: Naming;
  /** Undefined for the start. */
  readonly position: string | undefined;
  readonly explain: boolean;
}

/** An answer as it is printed; `ok` is false where the record could not be read. */
export interface Answer {
  readonly json: object;
  readonly text: string | undefined;
  readonly ok: boolean;
}

/**
 * The answer for one record.
 *
 * @throws UsageError for a position that the sequence doesn't have.
 */
export function answer(record: unknown, question: Question): Answer {
  const { sequence, context, naming, position, explain } = question;
  try {
    const parsed = sequence.parse(record, { raw: naming.raw });
    if (explain) {
      const { action, decisions, text } = sequence.explain(parsed, context, position);
      refuseUnknown(action, question);
      return { json: { ...printable(action), decisions }, text, ok: true };
    }
    const action =
      position === undefined
        ? sequence.evaluate(parsed, context)
        : sequence.next(position, parsed, context);
    refuseUnknown(action, question);
    return { json: printable(action), text: undefined, ok: true };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return failed(error.faults.map((fault) => withFound(fault, record, naming)));
  }
}

/** The answer where there is no record to read. */
export function unreadable(problem: string): Answer {
  return failed([{ path: "", segments: [], message: problem }]);
}

interface ShownFault extends Fault {
  /** What stands there, where that is a plain value and not private. */
  readonly found?: string | number | boolean;
}

function failed(faults: readonly ShownFault[]): Answer {
  const json = { kind: "failure", missing: "a valid record", faults };
  return { json, text: undefined, ok: false };
}

/** The runtime never tells what a record holds; here somebody looks for what is wrong with it. */
function withFound(fault: Fault, record: unknown, naming: Naming): ShownFault {
  const found = foundAt(record, fault.segments, naming);
  return found === undefined ? fault : { ...fault, found };
}

/** A service with an old position wants to hear of it as a failure; somebody who mistyped, at once. */
function refuseUnknown(action: Action, { position, sequence }: Question): void {
  if (position === undefined || action.kind !== "failure") return;
  if (action.missing !== `the position ${position}`) return;
  const { criteria, positions } = sequence.metadata;
  const known = ["start", ...[...positions, ...criteria].map((place) => place.position), "end"];
  const meant = nearest(position, known);
  const remedy =
    meant === undefined
      ? `It has:\n${known.map((name) => `  ${name}`).join("\n")}`
      : `Did you mean \`${meant}\`?`;
  throw new UsageError(`${sequence.name} has no position \`${position}\`. ${remedy}`);
}

/** Times as people write them, and as `--context` takes them; the rest is plain JSON already. */
function printable(action: Action): object {
  return {
    ...action,
    ...("until" in action ? { until: isoTime(action.until) } : {}),
    ...("deadline" in action ? { deadline: isoTime(action.deadline) } : {}),
    ...("rounds" in action && action.rounds !== undefined
      ? { rounds: action.rounds.map(({ count, began }) => ({ count, began: isoTime(began) })) }
      : {}),
  };
}

/** A schedule that never opens waits for ever, which no date can say. */
function isoTime(instant: number): string | null {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
