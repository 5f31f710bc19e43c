import type { Flow } from "../../../model/flow.ts";
import type { Facts } from "../facts.ts";

/** One of the ways that a statement may go on. */
export interface Way {
  readonly flow: Flow;
  /** What is known at its beginning; undefined where nothing gets there, which was told. */
  readonly facts: Facts | undefined;
}

export type Ways = readonly Way[];
