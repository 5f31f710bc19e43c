import type { Context } from "@restatedev/restate-sdk";
import type { Catalog, Clock, RetryPolicy, Service } from "@seqlang/runner";
import type { Parts } from "./parts.ts";

/** All that the parts of the runner share. */
export interface House {
  readonly service: Service;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly retries: RetryPolicy;
  /** Whether what enrollments do, and why, is kept. */
  readonly keepsHistory: boolean;
  readonly parts: Parts;
  /** Told of what goes wrong where nobody waits for an answer. */
  readonly onProblem: (problem: Error) => void;
}

/** The time, noted in the journal: a handler that is run again gets the same. */
export async function timeFor(ctx: Context, { clock }: House): Promise<number> {
  return ctx.run("now", () => clock.now());
}

/** Tells of a problem once, however often the handler is run. */
export async function tellProblem(ctx: Context, problem: Error, house: House): Promise<void> {
  await ctx.run("problem", () => house.onProblem(problem));
}
