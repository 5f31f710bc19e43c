import type { Round } from "./action.ts";
import type { Context } from "./context.ts";

/** The rounds in the first round of a `repeat` within others. */
export function firstRound(around: readonly Round[], now: number): readonly Round[] {
  return [...around, { count: 1, began: now }];
}

/** The rounds in the next round of the innermost `repeat`. */
export function nextRound(rounds: readonly Round[], now: number): readonly Round[] {
  return [...rounds.slice(0, -1), { count: (rounds.at(-1)?.count ?? 0) + 1, began: now }];
}

/** A context that says which round of each `repeat` around an enrollment is in. */
export type InRounds<Known> = Context<Known> & { readonly rounds: readonly Round[] };

/**
 * The context, with rounds for as many `repeat`s as are around: those that the caller kept, and
 * first ones for what it didn't.
 */
export function inRounds<Known>(context: Context<Known>, depth: number): InRounds<Known> {
  const rounds = (context.rounds ?? []).slice(0, depth);
  const began = context.entered ?? context.now;
  while (rounds.length < depth) rounds.push({ count: 1, began });
  return { ...context, rounds };
}

/** The round of the innermost `repeat`. */
export function lastRound(rounds: readonly Round[]): Round {
  return rounds.at(-1) ?? { count: 1, began: 0 };
}
