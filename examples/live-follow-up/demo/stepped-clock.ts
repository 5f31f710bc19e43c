import { setTimeout } from "node:timers/promises";
import type { Clock } from "@seqlang/runner";
import type { Runner } from "@seqlang/runner/embedded";

/** A clock that stands until it is moved: weeks pass in a second, for the demo and the tests. */
export class SteppedClock implements Clock {
  #now: number;
  #runs = false;

  /** @param start - in epoch milliseconds */
  constructor(start: number) {
    this.#now = start;
  }

  readonly now = (): number => (this.#runs ? Date.now() : this.#now);

  readonly real = (from: number, to: number): number => (this.#runs ? Math.max(0, to - from) : 10);

  /** It never goes back. */
  moveTo(instant: number): void {
    this.#now = Math.max(this.#now, instant);
  }

  /** From now on it is the machine's. */
  run(): void {
    this.#runs = true;
  }
}

/** Waits until a runner has done all that is due at this moment. */
export async function settled(runner: Runner): Promise<void> {
  while (!runner.isIdle()) await setTimeout(5);
}
