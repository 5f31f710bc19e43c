import { statSync } from "node:fs";
import { join } from "node:path";
import type { AnySequence } from "@seqlang/runner";
import { openRunner, type Runner, type RunnerOptions } from "@seqlang/runner/embedded";
import { generatedSequence, workFolder } from "../generated-module.ts";
import { removeStore } from "./remove-store.ts";

/** Two long waits, an exit that reads a stage, and nothing handed out. */
const source = `
entity lead { name: text; budget: money(USD)? }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email
sequence Nurture for lead {
  exit when bpf.stage = Qualify as "qualified"
  wait 30 days
  wait 60 days
  email
}
`;

const day = 86_400_000;
const begin = Date.UTC(2026, 0, 1);

/** What a number of sleeping enrollments cost. */
export interface Sleeping {
  readonly enrollments: number;
  /** How many began a second, many at once. */
  readonly begun: number;
  /** Bytes on the disk for each. */
  readonly bytes: number;
  /** Milliseconds to wake a thousand that are due, each with its next timer. */
  readonly tick: number;
  /** How many changes a second were taken that end their enrollment. */
  readonly exits: number;
  /** How many changes a second were taken that no criterion reads. */
  readonly others: number;
}

/** @param changes - how many records change at once */
export async function sleeping(
  enrollments: number,
  changes: number,
  history: boolean,
): Promise<Sleeping> {
  const file = join(workFolder, "enrollments.db");
  removeStore(file);
  const sequence = await generatedSequence("nurture", { "nurture.seq": source });
  let now = begin;
  const runner = openRunner({
    file,
    history,
    sequences: [sequence as unknown as AnySequence],
    activities: {},
    clock: { now: () => now, real: () => 0 },
    poll: 5,
  } as RunnerOptions<AnySequence>);

  const begun = await rate(enrollments, (index) => {
    // One due a millisecond, so that a thousand of them can be made due.
    now = begin + index;
    return runner.enroll("Nurture", leadOf(index));
  });
  await settled(file);
  const bytes = statSync(file).size / enrollments;

  runner.start();
  const tick = await ticks(runner, (moment) => (now = moment));
  const some = Math.min(changes, enrollments / 4);
  const others = await rate(some, (index) =>
    runner.changed("lead", { ...leadOf(index + some), name: "another" }),
  );
  const exits = await rate(some, (index) =>
    runner.changed("lead", { ...leadOf(index + 2 * some), bpf: { stage: "Qualify" } }),
  );
  await runner.stop();
  // Ten million of them leave gigabytes.
  removeStore(file);
  return { enrollments, begun, bytes, tick, exits, others };
}

function leadOf(index: number) {
  return { id: String(index), name: `Lead ${index}`, budget: index, bpf: { stage: "Inquiry" } };
}

/** The median of a few ticks, each of which wakes a thousand. */
async function ticks(runner: Runner, set: (now: number) => void): Promise<number> {
  const times: number[] = [];
  for (let round = 1; round <= 9; round++) {
    const moment = begin + 30 * day + round * 1000 - 1;
    set(moment);
    const began = performance.now();
    while ((runner.nextDue() ?? Infinity) <= moment) await new Promise(setImmediate);
    times.push(performance.now() - began);
  }
  return times.toSorted((one, other) => one - other)[4] ?? 0;
}

/** How many a second, with a thousand on their way at any time. */
async function rate(count: number, one: (index: number) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let index = 0; index < count; index += 1000) {
    const length = Math.min(1000, count - index);
    await Promise.all(Array.from({ length }, (_, offset) => one(index + offset)));
  }
  return (count / (performance.now() - began)) * 1000;
}

/** Once the log is in the file. */
async function settled(file: string): Promise<void> {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(file);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}
