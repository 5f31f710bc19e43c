/**
 * Something that happened. `at` is when it did, in epoch milliseconds, which may be before it is
 * reported; a time in the future counts as now, and without a time it happened now.
 */
export type Event = Changed | Finished | Skipped | Outcome | Deferred | TimerFired | Operated;

interface Dated {
  readonly at?: number;
}

/** The record changed. */
export interface Changed extends Dated {
  readonly kind: "changed";
  /** What changed: `budget`, `owner`, `owner.region`, `bpf.stage`. Absent: it isn't known. */
  readonly fields?: readonly string[];
}

/** What was handed out under a key is done. */
export interface Finished extends Dated {
  readonly kind: "finished";
  readonly key: string;
  /** What came of it, where that is known at once. */
  readonly outcome?: string;
}

/** What was handed out under a key was not done and won't be. It has no outcome, now or later. */
export interface Skipped extends Dated {
  readonly kind: "skipped";
  readonly key: string;
}

/** Something came of a step, during it or any time after it. */
export interface Outcome extends Dated {
  readonly kind: "outcome";
  readonly key: string;
  readonly outcome: string;
}

/** What was handed out under a key has to wait for its turn: it comes again, under the same key. */
export interface Deferred {
  readonly kind: "deferred";
  readonly key: string;
  readonly until: number;
}

/** A timer fired. */
export interface TimerFired {
  readonly kind: "timer";
  readonly generation: number;
}

/** An operator took a hand. */
export type Operated = Paused | Resumed | SkippedByHand | Snoozed | Removed;

/**
 * Nothing new is handed out until it is resumed; what was handed out stays so. Exits and goals
 * still end it.
 */
export interface Paused {
  readonly kind: "paused";
  readonly reason?: string;
}

/**
 * Ends a pause: what was waited for and came about meanwhile is over. Of one that isn't paused, it
 * asks again for what was missing.
 */
export interface Resumed {
  readonly kind: "resumed";
}

/**
 * Go on without what was handed out, as if the service had skipped it, or without the rest of a
 * wait, as if its time had come. Not while paused.
 */
export interface SkippedByHand {
  readonly kind: "skip";
  /** Where the operator saw it stand: once it stands elsewhere, nothing is skipped. */
  readonly position?: string;
}

/**
 * Nothing goes on before an instant. What was handed out is withdrawn and comes again then, under
 * another key. An instant that is past ends a snooze.
 */
export interface Snoozed {
  readonly kind: "snoozed";
  readonly until: number;
}

/** Leave now. */
export interface Removed {
  readonly kind: "removed";
  readonly reason?: string;
}
