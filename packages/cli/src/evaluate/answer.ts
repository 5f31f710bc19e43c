import { nearest } from "@seqlang/language";
import { RecordError, type Action, type Context } from "@seqlang/runtime";
import { UsageError } from "../problems.ts";
import type { AnySequence } from "./load-module.ts";

/** What is asked of each record. */
export interface Question {
  readonly sequence: AnySequence;
  readonly context: Context;
  readonly raw: boolean;
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
  const { sequence, context, raw, position, explain } = question;
  try {
    const parsed = sequence.parse(record, { raw });
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
    const json = { kind: "failure", missing: "a valid record", faults: error.faults };
    return { json, text: undefined, ok: false };
  }
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

/** Times as people write them; everything else in an action is plain JSON already. */
function printable(action: Action): object {
  if (action.kind !== "wait") return action;
  return "until" in action
    ? { ...action, until: isoTime(action.until) }
    : { ...action, deadline: isoTime(action.deadline) };
}

/** A schedule that never opens waits for ever, which no date can say. */
function isoTime(instant: number): string | null {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
