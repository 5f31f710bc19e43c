import type { HandedOutStep, HandedOutUpdate, Left, Timer } from "./enrollment.ts";

/** What the host carries out, in this order, after it has kept the new state. */
export type Effect = Perform | SetField | Withdraw | Wake | Enter | Leave | Blocked;

interface Placed {
  readonly position: string;
}

/** Hand an activity to the service, and report when it is done. */
export interface Perform extends Placed, Omit<HandedOutStep, "kind" | "at"> {
  readonly kind: "perform";
}

/** Update a field of the record, and report when it is done. */
export interface SetField extends Placed, Omit<HandedOutUpdate, "kind" | "at"> {
  readonly kind: "set";
}

/** Take back what was handed out under this key, where that is still possible. */
export interface Withdraw {
  readonly kind: "withdraw";
  readonly key: string;
}

/** Report a timer of this generation at an instant. It replaces the one before. */
export interface Wake extends Timer {
  readonly kind: "wake";
}

/** Enroll the same record in another sequence, without asking who may enroll. */
export interface Enter {
  readonly kind: "enter";
  readonly sequence: string;
}

/** The enrollment is over. */
export interface Leave extends Placed, Omit<Left, "kind"> {
  readonly kind: "leave";
}

/** The enrollment stands still until what is missing is given. */
export interface Blocked extends Placed {
  readonly kind: "blocked";
  readonly missing: string;
}
