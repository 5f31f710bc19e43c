import { median } from "../timing/rounds.ts";

/** Milliseconds that something took, of several runs. */
export interface Sample {
  readonly median: number;
  readonly least: number;
}

/** What takes long is not run again and again beyond so many milliseconds. */
const enough = 5000;

/** Runs something several times, at least once; the first `warmUps` don't count. */
export async function sample(runs: number, run: () => unknown, warmUps = 0): Promise<Sample> {
  const begin = performance.now();
  const isOver = (): boolean => performance.now() - begin > enough;
  for (let index = 0; index < warmUps && !isOver(); index += 1) await run();
  const times: number[] = [];
  while (times.length === 0 || (times.length < runs && !isOver())) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return sampleOf(times);
}

export function sampleOf(times: readonly number[]): Sample {
  return { median: median(times), least: Math.min(...times) };
}
