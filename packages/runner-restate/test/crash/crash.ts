import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendar } from "@seqlang/calendar";
import type { Enrollment, Host } from "@seqlang/runner";
import { restateRunner } from "../../src/index.ts";
import { eventually, type Server } from "../server.ts";
import { callsIn, type Calls } from "./calls.ts";
import {
  clockSince,
  endOf,
  fates,
  isWaiting,
  qualified,
  recordOf,
  sequence,
  type End,
  type Fate,
} from "./load.ts";
import { mapAll } from "./map-all.ts";
import { workerAt, type WorkerProcess } from "./worker-process.ts";

/** What came of some enrollments. */
export interface Came {
  readonly fate: Fate;
  readonly id: string;
  readonly how: string;
  readonly reason: string | undefined;
}

/** How all enrollments ended, and the keys of all that was carried out, each once. */
export interface Total {
  readonly ends: readonly Came[];
  readonly keys: readonly string[];
}

/** What a load came to, and what the pure core computes for it. */
export interface Outcome {
  readonly came: Total;
  readonly expected: Total;
}

/** Something that is done when so many have been enrolled. */
export interface Blow {
  readonly after: number;
  readonly strike: (worker: WorkerProcess) => Promise<void>;
}

/** How long anything may take, in milliseconds: far longer than it does. */
const patience = 300_000;

/** Enrolls so many records while blows fall, and waits until all have come to their end. */
export async function sufferBlows(
  server: Server,
  url: string,
  count: number,
  blows: readonly Blow[],
): Promise<Outcome> {
  if (sequence === undefined) throw new Error("There is no sequence.");
  const folder = mkdtempSync(join(tmpdir(), "seq-crash-"));
  const log = join(folder, "calls");
  writeFileSync(log, "");
  const began = Date.now();
  const worker = await workerAt(log, began);
  try {
    await worker.start();
    await server.register(worker.url);
    const runner = restateRunner({
      sequences: [sequence],
      activities: {},
      calendar,
      clock: clockSince(began),
    });
    const host = runner.host({ url });
    // A cluster's nodes learn of the worker one after the other.
    await eventually(() =>
      host.deadLetters().then(
        () => true,
        () => false,
      ),
    );
    const calls = callsIn(log);
    let enrolled = 0;
    let falling = Promise.resolve();
    const ends = await mapAll(count, async (number) => {
      const fate = fates[number % fates.length] ?? "left alone";
      const begun = await begin(host, number, fate);
      enrolled++;
      for (const { after, strike } of blows) {
        if (after === enrolled) falling = falling.then(() => strike(worker));
      }
      return liveOn(host, begun, recordOf(String(number), fate), fate, calls);
    });
    await falling;
    return outcomeOf(ends, readFileSync(log, "utf8"));
  } finally {
    await worker.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function begin(host: Host, number: number, fate: Fate): Promise<Enrollment> {
  const begun = await host.enroll("Main", recordOf(String(number), fate));
  if ("refused" in begun) throw new Error(`${number}: ${begun.refused}, ${begun.why}`);
  return begun;
}

async function liveOn(
  host: Host,
  { id }: Enrollment,
  record: ReturnType<typeof recordOf>,
  fate: Fate,
  calls: Calls,
): Promise<Came> {
  const called = (key: string) => eventually(() => calls.has(`${id}${key}`), { patience });
  const until = async (holds: (enrollment: Enrollment) => boolean): Promise<Enrollment> => {
    let found: Enrollment | undefined;
    const pause = 300;
    await eventually(
      async () => {
        found = await host.enrollment(id);
        return found !== undefined && holds(found);
      },
      { patience, pause },
    );
    if (found === undefined) throw new Error(`There is no enrollment ${id}.`);
    return found;
  };
  // The server is asked seldom: the load is to be the enrollments'.
  await called("/intro/1");
  if (fate !== "left alone") await until(isWaiting);
  if (fate === "qualifies") await host.changed("lead", qualified(record));
  if (fate === "replies") {
    await host.report({ kind: "outcome", key: `${id}/intro/1`, outcome: "replied" });
    await called("/call/1");
    await host.report({ kind: "finished", key: `${id}/call/1`, outcome: "connected" });
  }
  if (fate !== "qualifies") await called("/task/1");
  const { status } = await until(({ status: { kind } }) => kind === "left");
  if (status.kind !== "left") throw new Error(`${id} has not left.`);
  return { fate, id, how: status.how, reason: status.reason };
}

function outcomeOf(ends: readonly Came[], log: string): Outcome {
  const lines = log.split("\n").filter((line) => line !== "");
  const expected = Object.fromEntries(fates.map((fate) => [fate, endOf(fate)])) as Record<
    Fate,
    End
  >;
  return {
    // What was done twice around a crash was done under the same key.
    came: { ends, keys: [...new Set(lines)].toSorted() },
    expected: {
      ends: ends.map(({ fate, id }) => {
        const { how, reason } = expected[fate];
        return { fate, id, how, reason };
      }),
      keys: ends
        .flatMap(({ fate, id }) => expected[fate].keys.map((key) => `${id}${key}`))
        .toSorted(),
    },
  };
}
