import { setTimeout } from "node:timers/promises";
import { storeError, StoreError } from "./errors.ts";
import type { Store } from "./store.ts";

/** Points around a commit, for tests that end the process there and for tracing. */
export type Probe = (point: "in transaction" | "committed" | "carried out") => void;

/** Commits many changes at once: what comes in while one commit is under way shares the next. */
export interface Writer {
  /**
   * Resolves with what the change returns, once it is on the disk. Rejects with what it throws,
   * and then nothing of it is kept; the others of its commit are kept all the same.
   */
  readonly write: <Answer>(change: () => Answer) => Promise<Answer>;
  /** Resolves when all that was asked for is done. */
  readonly idle: () => Promise<void>;
}

interface Job {
  readonly change: () => unknown;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** So long a commit is filled, at most, before others get a turn: in milliseconds. */
const longest = 50;

/** How long a commit waits for another process's before it is given up, in milliseconds. */
const patience = 5_000;

export function writer({ driver, file }: Pick<Store, "driver" | "file">, probe: Probe): Writer {
  let jobs: Job[] = [];
  let flushing: Promise<void> | undefined;
  const save = driver.prepare("SAVEPOINT change");
  const release = driver.prepare("RELEASE change");

  const flush = async (): Promise<void> => {
    while (jobs.length > 0) {
      // One turn of the event loop, in which more may come.
      await new Promise(setImmediate);
      const problem = await begin();
      const batch = jobs;
      jobs = [];
      const done = problem === undefined ? commit(batch) : rejectAll(batch, problem);
      jobs = [...batch.slice(done), ...jobs];
    }
    flushing = undefined;
  };

  /** Begins a transaction, once no other process is at one, or says what is in the way. */
  const begin = async (): Promise<unknown> => {
    const end = performance.now() + patience;
    for (;;) {
      try {
        driver.exec("BEGIN IMMEDIATE");
        return undefined;
      } catch (error) {
        const told = storeError(error, file);
        const locked = told instanceof StoreError && told.problem === "locked";
        if (!locked || performance.now() > end) return told;
        await setTimeout(10 + Math.random() * 20);
      }
    }
  };

  const rejectAll = (batch: readonly Job[], problem: unknown): number => {
    for (const { reject } of batch) reject(problem);
    return batch.length;
  };

  /** How many of the jobs are over, for better or worse. */
  const commit = (batch: readonly Job[]): number => {
    const settled: (() => void)[] = [];
    try {
      const began = performance.now();
      for (const { change, resolve, reject } of batch) {
        save.run();
        try {
          const answer = change();
          settled.push(() => resolve(answer as never));
        } catch (error) {
          if (storeError(error, file) instanceof StoreError) throw error;
          driver.exec("ROLLBACK TO change");
          settled.push(() => reject(error));
        }
        release.run();
        if (performance.now() - began > longest) break;
      }
      probe("in transaction");
      driver.exec("COMMIT");
    } catch (error) {
      rollBack();
      return rejectAll(batch, storeError(error, file));
    }
    probe("committed");
    for (const settle of settled) settle();
    return settled.length;
  };

  /** SQLite may have rolled back by itself, or not have begun. */
  const rollBack = (): void => {
    try {
      driver.exec("ROLLBACK");
    } catch {
      // There is nothing to roll back.
    }
  };

  return {
    write: (change) =>
      new Promise((resolve, reject) => {
        jobs.push({ change, resolve, reject });
        flushing ??= flush();
      }),
    idle: async () => {
      await flushing;
    },
  };
}
