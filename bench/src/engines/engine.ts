import type { Workload } from "../workloads/workload.ts";

/** Something that answers about records. */
export interface Engine {
  readonly name: string;
  /** Everything that is done once, before records come: not timed. */
  prepare<Json extends object>(workload: Workload<Json>): Prepared | Promise<Prepared>;
}

export interface Prepared {
  /** As the engine wants them. */
  readonly records: readonly unknown[];
  /** The answer for one record: what is timed. */
  readonly evaluate: (record: never, context: never) => unknown;
  /** The second argument of `evaluate`, for those that take one. */
  readonly context?: object;
  /** The rule's name for an answer, to compare engines by. */
  readonly nameOf: (answer: never) => string;
}
