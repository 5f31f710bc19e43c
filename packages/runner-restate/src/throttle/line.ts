import { takeTurns, type Clock, type Turn, type Waiting } from "@seqlang/runner";
import type { Asked } from "../parts.ts";

/** Something that was put off, and that is expected to ask again. */
export interface Expected extends Pick<Asked, "key" | "since" | "claim"> {
  readonly until: number;
}

/** What is decided now. */
export interface Decided {
  readonly turns: readonly Turn[];
  /** Whether some wait for others to ask that have waited longer. */
  readonly waits: boolean;
}

/**
 * So long others wait for something that should have asked again, in real milliseconds. It asks or
 * passes at once, unless a worker is away or its sequence isn't there.
 */
export const patience = 60_000;

/** Whether something should have asked again, and there is still hope that it does. */
export function isExpected({ until }: Expected, now: number, clock: Clock): boolean {
  return until <= now && clock.real(until, now) < patience;
}

/** Whether something that was put off is waited for no more. */
export function isGivenUp(expected: Expected, now: number, clock: Clock): boolean {
  return expected.until <= now && !isExpected(expected, now, clock);
}

/**
 * Whose turn it is among those that ask, longest waiting first. Those that were put off before and
 * are due to ask again have their places kept; who gets no place besides them waits until they have
 * asked or passed.
 *
 * @param used - how many places of a slot are taken already, by its key
 */
export function decide(
  asking: readonly Waiting[],
  expected: readonly Waiting[],
  used: (slot: string) => number,
): Decided {
  const awaited = new Set(expected.flatMap(({ slots }) => slots.map(({ key }) => key)));
  const asked = new Map(asking.map((one) => [one.key, one]));
  const turns = takeTurns([...asking, ...expected], used).filter(({ key }) => asked.has(key));
  const decided = turns.filter(
    ({ key, goes }) => goes || !asked.get(key)?.slots.some((slot) => awaited.has(slot.key)),
  );
  return { turns: decided, waits: decided.length < turns.length };
}
