import type { Action, StepAction } from "./action.ts";
import type { Context, Outcomes } from "./context.ts";
import type { Explanation } from "./explanation.ts";
import type { Metadata } from "./metadata.ts";
import type { ParseOptions } from "./record/parse.ts";
import type { StandardSchemaV1 } from "./record/standard-schema.ts";

/** Whether a record may enter a sequence, and why not. */
export type Enrollment =
  | { readonly enrolls: true }
  | {
      readonly enrolls: false;
      readonly because: "not eligible" | "suppressed";
      /** The words of the `enroll when` that failed or the `suppress when` that held. */
      readonly condition: string;
    }
  | {
      readonly enrolls: false;
      /** The question can't be answered with what was given. */
      readonly because: "failure";
      /** What is missing, in the words of a failure action. */
      readonly missing: string;
    };

/**
 * A generated sequence.
 *
 * @typeParam Record - what it reads of the record, as `parse` yields it
 * @typeParam Answer - the union of the actions it can answer with
 * @typeParam Known - the outcomes it asks about
 */
export interface Sequence<
  Record,
  Answer extends { readonly kind: string } = Action,
  Known = Outcomes,
> {
  readonly name: string;
  /** Changes whenever the meaning of the sequence does. */
  readonly version: string;
  /** The next action of a record that stands at the start. */
  readonly evaluate: (record: Record, context: Context<Known>) => Answer;
  /**
   * The next action from a position: after a step or an update, what follows it; at a wait, the
   * wait itself until it is over.
   */
  readonly next: (position: string, record: Record, context: Context<Known>) => Answer;
  readonly enrolls: (record: Record, context: Context<Known>) => Enrollment;
  /** The answer of `evaluate`, or of `next` where a position is given, and why. */
  readonly explain: (
    record: Record,
    context: Context<Known>,
    position?: string,
  ) => Explanation<Answer>;
  /**
   * The record from outside data.
   *
   * @throws RecordError with every fault by path.
   */
  readonly parse: (input: unknown, options?: ParseOptions) => Record;
  /** The same as a Standard Schema, for web frameworks and form libraries. */
  readonly record: StandardSchemaV1<unknown, Record>;
  readonly evaluateAll: (records: readonly Record[], context: Context<Known>) => Answer[];
  /**
   * Each global criterion on its own, in the order of `metadata.criteria`, so that a change of the
   * record asks those that read it and no others: how it is left, where the criterion is met.
   *
   * @throws Missing where it needs something that it was not given.
   */
  readonly criteria?: readonly ((record: Record, context: Context<Known>) => Answer | undefined)[];
  readonly metadata: Metadata;
}

/** The type of the record that a sequence reads. */
export type RecordOf<S> = S extends { evaluate: (record: infer R, context: never) => unknown }
  ? R
  : never;

/** The union of the actions that a sequence answers with. */
export type ActionOf<S> = S extends { evaluate: (record: never, context: never) => infer A }
  ? A
  : never;

/** The steps among a sequence's actions. */
export type StepOf<S> = Extract<ActionOf<S>, StepAction<string, unknown>>;
