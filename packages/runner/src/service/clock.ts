/** A host's clock. Tests bring one that runs faster. */
export interface Clock {
  /** In epoch milliseconds. */
  readonly now: () => number;
  /** How many real milliseconds it takes to get from one time to another. */
  readonly real: (from: number, to: number) => number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: Date.now, real: (from, to) => Math.max(0, to - from) };

/** A clock that began at `start` and runs so many times faster than the machine's. */
export function fastClock(start: number, times: number): Clock {
  const began = Date.now();
  return {
    now: () => Math.floor(start + (Date.now() - began) * times),
    real: (from, to) => Math.max(0, Math.ceil((to - from) / times)),
  };
}
