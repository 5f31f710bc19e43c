import { join } from "node:path";
import type { AnySequence } from "@seqlang/runner";
import { openRunner, type RunnerOptions } from "@seqlang/runner/embedded";
import { generatedSequence, workFolder } from "../generated-module.ts";
import { removeStore } from "./remove-store.ts";

const source = `
entity lead { name: text }
activity email
sequence Steps for lead { repeat up to 1000 times { email } until name = "over" }
`;

/** Transitions a second, each on the disk before the next thing is done with it. */
export interface Batching {
  /** How many are on their way at any time. */
  readonly together: number;
  readonly transitions: number;
}

/** Reports that a step is done, so many at a time, each of another enrollment. */
export async function batching(together: number, seconds: number): Promise<Batching> {
  const file = join(workFolder, "transitions.db");
  removeStore(file);
  const sequence = await generatedSequence("steps", { "steps.seq": source });
  const runner = openRunner({
    file,
    history: false,
    sequences: [sequence as unknown as AnySequence],
    activities: {},
  } as RunnerOptions<AnySequence>);
  const keys = await Promise.all(
    Array.from({ length: together }, async (_, index) => {
      const enrolled = await runner.enroll("Steps", { id: String(index), name: "x" });
      if ("refused" in enrolled) throw new Error(enrolled.why);
      return enrolled.handedOut?.key ?? "";
    }),
  );
  let transitions = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    keys.map(async (first) => {
      const [, prefix = ""] = /^(.*\/)\d+$/.exec(first) ?? [];
      for (let visit = 1; visit < 1000 && performance.now() < end; visit++) {
        await runner.report({ kind: "finished", key: `${prefix}${visit}` });
        transitions += 1;
      }
    }),
  );
  const rate = (transitions / (performance.now() - began)) * 1000;
  await runner.stop();
  removeStore(file);
  return { together, transitions: rate };
}
