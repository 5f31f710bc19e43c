import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Performed, RecordJson, Service } from "@seqlang/runner";
import type { Runner } from "@seqlang/runner/embedded";
import { loadCalendar, type AnySequence } from "../evaluate/load-module.ts";
import { placeText, readRecords } from "../evaluate/records.ts";
import { exitCode, type Io } from "../io.ts";
import { Failure, UsageError } from "../problems.ts";
import { progressLine } from "../render/progress-line.ts";
import { loadSequences } from "./sequences.ts";
import { loadServiceFile } from "./service-file.ts";
import { told } from "./store.ts";

/** What `seqc run` is asked to do. */
export interface RunOptions {
  readonly activities: string;
  readonly store: string;
  readonly records?: string;
  readonly sequence?: string;
  readonly raw?: true;
  readonly once?: true;
}

/** Runs enrollments until it is stopped, or with `--once` until nothing is due. */
export async function runEnrollments(
  words: readonly string[],
  options: RunOptions,
  io: Io,
): Promise<number> {
  const sequences = await loadSequences(words, io);
  if (sequences === undefined) return exitCode.errors;
  if (sequences.length === 0) throw new UsageError("There is no sequence in these files.");
  const service = await loadServiceFile(options.activities, sequences, io.cwd);
  const counted = counting(service.activities);
  const { openRunner } = await import("@seqlang/runner/embedded");
  const calendar = await loadCalendar();
  const line = progressLine(io, 0);
  const runner = await told(() =>
    openRunner({
      ...service,
      activities: counted.activities,
      file: resolve(io.cwd, options.store),
      sequences,
      calendar,
      raw: options.raw === true,
      onProblem: ({ message }) => {
        line.clear();
        io.err(`seqc: ${message}\n`);
      },
    }),
  );
  let failed = 0;
  try {
    runner.start();
    if (options.records !== undefined) failed = await take(options, runner, sequences, io);
    await watch(runner, counted.calls, options.once === true, line, io);
  } finally {
    line.clear();
    await runner.stop();
  }
  const calls = counted.calls();
  io.err(`${calls === 1 ? "1 activity was" : `${calls} activities were`} carried out.\n`);
  return failed > 0 ? exitCode.errors : exitCode.ok;
}

/** Tells the runner of records, and says which of them it can't take: how many. */
async function take(
  { records, sequence, raw }: RunOptions,
  runner: Runner,
  sequences: readonly AnySequence[],
  io: Io,
): Promise<number> {
  const entity = entityOf(sequence, sequences);
  const { name, entries } = await readRecords(records ?? "", raw === true, io);
  let failed = 0;
  for await (const entry of entries) {
    try {
      if ("problem" in entry) throw new Failure(entry.problem);
      const record = entry.value as RecordJson;
      if (sequence === undefined) await runner.changed(entity, record);
      else await runner.enroll(sequence, record);
    } catch (error) {
      failed += 1;
      io.err(`${placeText(name, entry.place)}: ${(error as Error).message}\n`);
    }
  }
  return failed;
}

function entityOf(sequence: string | undefined, sequences: readonly AnySequence[]): string {
  const named = sequences.filter(({ name }) => sequence === undefined || name === sequence);
  const entities = [...new Set(named.map(({ metadata }) => metadata.entity.name))];
  const [entity] = entities;
  if (entity === undefined) throw new UsageError(`There is no sequence \`${sequence}\`.`);
  if (entities.length > 1) {
    throw new UsageError(
      `The sequences are for ${entities.join(", ")}: say with --sequence which one the records enter.`,
    );
  }
  return entity;
}

async function watch(
  runner: Runner,
  calls: () => number,
  once: boolean,
  line: ReturnType<typeof progressLine>,
  io: Io,
): Promise<void> {
  const stop = io.stopSignal();
  const isOver = () => stop.aborted || (once && runner.isIdle());
  while (!isOver()) {
    const next = runner.nextDue();
    const when = next === undefined ? "nothing is due" : `next at ${timeText(next)}`;
    line.show(`${calls()} carried out · ${when} · Ctrl+C stops`);
    await setTimeout(once ? 20 : 250, undefined, { signal: stop }).catch(() => undefined);
  }
}

function timeText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}

type Activities = Service["activities"];

/** The same functions, and how many of their calls came to an end. */
function counting(functions: Activities): {
  readonly activities: Activities;
  readonly calls: () => number;
} {
  let calls = 0;
  const called = functions as Readonly<Record<string, (...args: unknown[]) => Performed>>;
  const activities = Object.fromEntries(
    Object.entries(called).map(([name, activity]) => [
      name,
      async (...args: unknown[]) => {
        const answer = await activity.apply(called, args);
        calls += 1;
        return answer;
      },
    ]),
  );
  return { activities, calls: () => calls };
}
