import type { Context } from "@restatedev/restate-sdk";
import type { Catalog, Clock, RetryPolicy, Service } from "@seqlang/runner";
import type { Metadata } from "@seqlang/runtime";
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
  /** What this process remembers. What it decides by that has to be noted in the journal. */
  readonly memory: Memory;
  /** Told of what goes wrong where nobody waits for an answer. */
  readonly onProblem: (problem: Error) => void;
}

/** What a process remembers, to do it once. */
export interface Memory {
  /** Whether the server knows what the versions at hand say of themselves. */
  introduced: boolean;
  /** What versions without a module said of themselves, by their keys on the server. */
  readonly metadata: Map<string, Metadata>;
  /** What problems it has told of that are told once. */
  readonly told: Set<string>;
}

/** The time, noted in the journal: a handler that is run again gets the same. */
export async function timeFor(ctx: Context, { clock }: House): Promise<number> {
  return ctx.run("now", () => clock.now());
}

/** Tells of a problem once, however often the handler is run. */
export async function tellProblem(ctx: Context, problem: Error, house: House): Promise<void> {
  await ctx.run("problem", () => house.onProblem(problem));
}

/** Tells of a problem that many have, once for each of the processes that meet it. */
export async function tellProblemOnce(ctx: Context, problem: Error, house: House): Promise<void> {
  await ctx.run("problem", () => {
    const { told } = house.memory;
    if (told.has(problem.message)) return;
    told.add(problem.message);
    house.onProblem(problem);
  });
}
