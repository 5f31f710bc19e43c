import {
  Missing,
  type Action,
  type Context,
  type Enrollment as Admission,
  type Explanation,
} from "@seqlang/runtime";
import type { Enrollment } from "./enrollment.ts";
import { missingVersion } from "./missing-version.ts";
import type { Surroundings } from "./surroundings.ts";

/** Asks a sequence about one record; what it can't be asked is a failure, and nothing throws. */
export interface Questions {
  readonly enrolls: (now: number) => Admission;
  /** The next action from a position, as things stood at a moment. */
  readonly next: (enrollment: Enrollment, position: string, moment: number) => Action;
  /** How a global criterion, by its number, lets it leave; undefined where it is not met. */
  readonly criterion: (enrollment: Enrollment, number: number, now: number) => Action | undefined;
}

type Ask = (record: never, context: Context<never>) => unknown;

/** Questions about a record, which is parsed when the first one is asked, and once. */
export function questions(surroundings: Surroundings): Questions {
  const { sequence } = surroundings;
  let parsed: { readonly record: never } | undefined;
  const ask = <Answer>(of: Ask, context: Context, failure: (missing: string) => Answer): Answer => {
    try {
      parsed ??= { record: recordOf(surroundings) };
    } catch (thrown) {
      return failure(`a record that can be read: ${messageOf(thrown)}`);
    }
    try {
      return of(parsed.record, context as Context<never>) as Answer;
    } catch (thrown) {
      return failure(
        thrown instanceof Missing ? thrown.what : `an answer of the sequence: ${messageOf(thrown)}`,
      );
    }
  };
  const answer = (
    enrollment: Enrollment,
    position: string,
    moment: number,
    of: Ask,
  ): Action | undefined => {
    const failure = (missing: string): Action => ({ kind: "failure", missing, position });
    if (enrollment.sequence !== sequence.name || enrollment.version !== sequence.version) {
      return failure(missingVersion(enrollment));
    }
    return ask<Action | undefined>(of, contextOf(enrollment, moment, surroundings), failure);
  };
  return {
    enrolls: (now) =>
      ask<Admission>(sequence.enrolls, contextAt(now, surroundings), (missing) => ({
        enrolls: false,
        because: "failure",
        missing,
      })),
    next: (enrollment, position, moment) =>
      answer(enrollment, position, moment, (record, context) =>
        sequence.next(position, record, context),
      ) as Action,
    criterion: (enrollment, number, now) =>
      answer(enrollment, enrollment.position, now, (record, context) =>
        sequence.criteria?.[number]?.(record, context),
      ),
  };
}

/**
 * Why an enrollment gets the answer that it would get now: each condition on the way with its value
 * and its place in the source.
 *
 * @throws RecordError where the record can't be read.
 */
export function explain(
  enrollment: Enrollment,
  now: number,
  surroundings: Surroundings,
): Explanation<{ readonly kind: string }> {
  const context = contextOf(enrollment, now, surroundings) as Context<never>;
  const { sequence } = surroundings;
  return sequence.explain(recordOf(surroundings), context, enrollment.position);
}

function recordOf({ sequence, record, raw }: Surroundings): never {
  return sequence.parse(record, { raw }) as never;
}

function contextAt(now: number, { calendar, rates }: Surroundings): Context {
  return { now, calendar, rates };
}

/** What an enrollment knows at a moment: outcomes that happened later are not among it. */
function contextOf(enrollment: Enrollment, moment: number, surroundings: Surroundings): Context {
  const { entered, rounds, outcomes } = enrollment;
  return { ...contextAt(moment, surroundings), entered, rounds, outcomes: until(moment, outcomes) };
}

function until(moment: number, outcomes: Enrollment["outcomes"]): Enrollment["outcomes"] {
  const steps = Object.entries(outcomes);
  if (steps.every(([, of]) => Object.values(of).every((at) => at <= moment))) return outcomes;
  return Object.fromEntries(
    steps.map(([step, of]) => [
      step,
      Object.fromEntries(Object.entries(of).filter(([, at]) => at <= moment)),
    ]),
  );
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
