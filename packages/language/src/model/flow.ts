import type { Origin } from "../source/source-file.ts";
import type { Activity, Parameter } from "../vocabulary/activity.ts";
import type { Field } from "../vocabulary/entity.ts";
import type { Expression } from "./expression.ts";
import type { Condition } from "./rule.ts";

/** What happens, in order. After the last statement of a sequence's body comes its end. */
export type Flow = readonly FlowStatement[];

export type FlowStatement =
  Step | Branch | Match | Wait | WaitUntil | WaitFor | Leave | SetField | Advance | Split | Repeat;

interface Placed {
  readonly origin: Origin;
}

/** A statement that an evaluation can stop at. Its position is unique within the sequence. */
interface Positioned extends Placed {
  readonly position: string;
}

/**
 * Hand an activity to the service. Where the sequence sends within a calendar and that is closed, a
 * wait until it opens comes first, at the position `windowPosition`.
 */
export interface Step extends Positioned {
  readonly kind: "step";
  readonly name: string | undefined;
  readonly activity: Activity;
  /** In the parameters' order, defaults filled in; a parameter without a value has no entry. */
  readonly arguments: readonly Argument[];
  readonly windowPosition: string;
}

export interface Argument {
  readonly parameter: Parameter;
  readonly value: Expression;
}

/** The first arm whose condition holds, else `otherwise`. */
export interface Branch extends Placed {
  readonly kind: "branch";
  readonly arms: readonly BranchArm[];
  readonly otherwise: Flow;
}

export interface BranchArm {
  readonly condition: Condition;
  readonly body: Flow;
}

/** The first arm with a pattern equal to the subject, or that takes a missing one; else `otherwise`. */
export interface Match extends Placed {
  readonly kind: "match";
  readonly subject: Expression;
  /** The subject's own words. */
  readonly text: string;
  readonly arms: readonly MatchArm[];
  /** Undefined where the arms cover everything. */
  readonly otherwise: Flow | undefined;
}

export interface MatchArm extends Placed {
  /** Constants of the subject's type. */
  readonly patterns: readonly Expression[];
  /** The patterns as written, joined by `, `. */
  readonly text: string;
  readonly body: Flow;
  /** Whether `missing` is among the arm's patterns, or all there is. */
  readonly takesMissing: boolean;
}

/** A length of time from an instant on. Days are 24 hours; business days go by the calendar. */
export type Delay =
  | { readonly kind: "duration"; readonly value: Expression }
  | { readonly kind: "business-days"; readonly count: number };

/** From when the position was entered; a missing or negative duration does not wait. */
export interface Wait extends Positioned {
  readonly kind: "wait";
  readonly delay: Delay;
}

/**
 * Until a date-time (past or missing: at once), the start of a date, or the next time of day from
 * when the position was entered on.
 */
export interface WaitUntil extends Positioned {
  readonly kind: "wait-until";
  readonly moment: Expression;
}

/**
 * Until the condition holds, at most until the deadline, counted from when the position was
 * entered. Outcomes count when they happened up to and including the deadline; what carries no
 * time counts as the record has it. When neither: `otherwise` after the deadline.
 */
export interface WaitFor extends Positioned {
  readonly kind: "wait-for";
  readonly condition: Condition;
  readonly limit: Delay;
  readonly then: Flow;
  readonly otherwise: Flow;
}

/** `exit` in the flow. */
export interface Leave extends Positioned {
  readonly kind: "exit";
  readonly reason: string | undefined;
}

/** An update of the record, which the service carries out. */
export interface SetField extends Positioned {
  readonly kind: "set";
  /** One field of the record's own. */
  readonly field: Field;
  readonly value: Expression;
}

export interface Advance extends Positioned {
  readonly kind: "advance";
  readonly sequence: string;
}

/** A random way, always the same for the same record. */
export interface Split extends Placed {
  readonly kind: "split";
  readonly name: string;
  readonly arms: readonly SplitArm[];
}

export interface SplitArm extends Placed {
  /** Of a hundred, as an exact decimal; all arms add up to 100. */
  readonly percent: string;
  readonly body: Flow;
}

/**
 * Rounds of the body: at least one, at most `times`. After a round: leave when `until` holds or the
 * last round is done; else pause at `position` until `every` after the round began (or until `until`
 * holds, if that comes first), then the next round.
 */
export interface Repeat extends Positioned {
  readonly kind: "repeat";
  readonly times: number;
  readonly every: Delay | undefined;
  readonly until: Condition | undefined;
  readonly body: Flow;
}
