import { setFlagsFromString } from "node:v8";
import { measure } from "mitata";
import type { Prepared } from "../engines/engine.ts";

/** How long one record took, by engine: nanoseconds, an entry a round. */
export type Timings = ReadonlyMap<string, readonly number[]>;

/** The slow ones need no more than a few passes to be told from the others. */
const fast = { min_cpu_time: 200e6, min_samples: 200, warmup_samples: 200, batch_threshold: 0 };
const slow = { min_cpu_time: 1, min_samples: 2, warmup_samples: 0, batch_threshold: 0 };

/**
 * Times engines in turn, several times over, so that what else the machine does falls on all of
 * them alike. The first round warms up and is dropped.
 */
export async function timeInTurn(
  engines: ReadonlyMap<string, Prepared>,
  rounds: number,
  onRound: (round: number) => void,
): Promise<Timings> {
  // V8 drops code that rests while others have their turn.
  setFlagsFromString("--no-flush-bytecode");
  const passes = new Map([...engines].map(([name, prepared]) => [name, passOf(prepared)]));
  const timings = new Map([...engines.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    onRound(round);
    for (const [name, { run, isAsync }] of passes) {
      const { p50 } = await measure(run, isAsync ? slow : fast);
      if (round > 0) timings.get(name)?.push(p50 / (engines.get(name)?.records.length ?? 1));
    }
  }
  return timings;
}

interface Pass {
  readonly run: () => number | Promise<number>;
  readonly isAsync: boolean;
}

/**
 * One pass over all records. Compiled anew for each engine, so that none is slowed by what V8 has
 * learned of the others in a loop that they share.
 */
function passOf({ records, evaluate, context }: Prepared): Pass {
  const probe: unknown = evaluate(records[0] as never, context as never);
  const isAsync = probe instanceof Promise;
  const wait = isAsync ? "await " : "";
  const call = `${wait}evaluate(records[index]${context ? ", context" : ""})`;
  // The count keeps V8 from dropping the work.
  const code = `return ${isAsync ? "async " : ""}() => {
    let count = 0;
    for (let index = 0; index < records.length; index += 1) {
      if ((${call}) === probe) count += 1;
    }
    return count;
  };`;
  const names = ["records", "evaluate", "context", "probe"];
  const make = new Function(...names, code);
  return { run: make(records, evaluate, context, probe) as Pass["run"], isAsync };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
