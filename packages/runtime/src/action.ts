import type { Json } from "./json.ts";

/**
 * One round of a `repeat` that an enrollment is in.
 *
 * `count` is 1 in the first round; `began` is when it began, in milliseconds since the epoch.
 */
export interface Round {
  readonly count: number;
  readonly began: number;
}

interface At<Position extends string> {
  /** The stable name of the place in the sequence that the action comes from. */
  readonly position: Position;
  /** The rounds of the `repeat`s around that place, outermost first; absent outside of them. */
  readonly rounds?: readonly Round[];
}

/**
 * Hand an activity to the service.
 *
 * Arguments are plain JSON in the form that a record has them: ISO 8601 texts for dates, times and
 * durations, decimal text for money of a known currency, `{ amount, currency }` for other money. One that is missing has
 * no entry.
 */
export interface StepAction<
  Activity extends string = string,
  Args = { readonly [parameter: string]: Json },
  Position extends string = string,
> extends At<Position> {
  readonly kind: "step";
  readonly activity: Activity;
  readonly args: Args;
  /** The step's own name, where it has one. */
  readonly name?: string;
}

/**
 * A template of a sequence with the record's values in it, as a step hands it out.
 *
 * Plain text: whoever makes HTML of it escapes it.
 */
export type Template<Name extends string = string> = {
  /** Its name in the sequence. */
  readonly name: Name;
  /** One line, unless a value of the record had several. */
  readonly subject: string;
  /** With `\n` at the end of a line. */
  readonly body: string;
};

/** Nothing to do before an instant, in milliseconds since the epoch. */
export interface WaitUntilAction<Position extends string = string> extends At<Position> {
  readonly kind: "wait";
  readonly until: number;
}

/** Nothing to do before a condition holds or its deadline, in epoch milliseconds, has passed. */
export interface WaitForAction<Position extends string = string> extends At<Position> {
  readonly kind: "wait";
  /** The condition's own words. */
  readonly for: string;
  readonly deadline: number;
}

/** Update a field of the record. The value is in the form that the record's JSON has it. */
export interface SetAction<
  Field extends string = string,
  Value = Json,
  Position extends string = string,
> extends At<Position> {
  readonly kind: "set";
  readonly field: Field;
  /** `null` clears the field. */
  readonly value: Value;
}

/** Leave this sequence and enter another one. */
export interface AdvanceAction<
  Name extends string = string,
  Position extends string = string,
> extends At<Position> {
  readonly kind: "advance";
  readonly sequence: Name;
}

/** Leave the sequence. */
export interface ExitAction<
  Reason extends string = string,
  Position extends string = string,
> extends At<Position> {
  readonly kind: "exit";
  readonly reason?: Reason;
  /** The words of the global criterion that was met; absent for an `exit` in the flow. */
  readonly criterion?: string;
}

/** Leave the sequence, having reached its goal. */
export interface GoalAction<
  Reason extends string = string,
  Position extends string = string,
> extends At<Position> {
  readonly kind: "goal";
  readonly reason?: Reason;
  readonly criterion: string;
}

/** The flow is done. */
export interface EndAction {
  readonly kind: "end";
  readonly position: "end";
}

/** The question can't be answered with what was given; nothing is guessed. */
export interface FailureAction {
  readonly kind: "failure";
  /**
   * What is missing: `a rate from EUR to USD`, `a calendar`, `the time zone Mars/Base`, or
   * `the position intro` where the sequence has no such place.
   */
  readonly missing: string;
  /** The place that the evaluation started from. */
  readonly position: string;
}

/** Any answer of any sequence. */
export type Action =
  | StepAction
  | WaitUntilAction
  | WaitForAction
  | SetAction
  | AdvanceAction
  | ExitAction
  | GoalAction
  | EndAction
  | FailureAction;
