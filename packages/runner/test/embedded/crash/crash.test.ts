import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openRunner, type Runner } from "../../../src/embedded/index.ts";
import { hours, minutes } from "../../life.ts";
import { load } from "../../load.ts";
import { moduleOf } from "../../program.ts";
import { endText, expectedOf } from "./expected.ts";
import { recordOf, sharedClock, source } from "./load-test.ts";
import type { WorkerOptions } from "./worker.ts";

const folder = mkdtempSync(join(tmpdir(), "seq-crash-"));
const code = moduleOf(source);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that a run of workers shares. */
function setting(name: string, records: number, timeLimit: number): WorkerOptions {
  const at = (what: string) => join(folder, `${name}.${what}`);
  writeFileSync(at("module"), code);
  writeFileSync(at("log"), "");
  writeFileSync(at("kills"), "");
  return {
    file: at("db"),
    module: at("module"),
    log: at("log"),
    kills: at("kills"),
    origin: Date.now(),
    records,
    timeLimit,
  };
}

/** Runs a worker to its end, natural or not: the signal that ended it. */
async function run(options: WorkerOptions): Promise<string | undefined> {
  const worker = join(import.meta.dirname, "worker.ts");
  const flags = ["--conditions=@seqlang/source", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, worker, JSON.stringify(options)], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [exit, signal] = (await once(child, "exit")) as [number | null, string | null];
  if (exit !== 0 && signal === null) throw new Error(`The worker ended with ${exit}.`);
  return signal ?? undefined;
}

const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").slice(0, -1);

/** Compares every enrollment's end, and every key, with what the pure core says. */
async function compare({ file, records, log }: WorkerOptions): Promise<void> {
  const sequences = load(code);
  const runner: Runner = openRunner({ file, sequences: Object.values(sequences), activities: {} });
  const keys = new Set<string>();
  for (let index = 0; index < records; index++) {
    const expected = expectedOf(index, sequences);
    const enrollments = await runner.enrollmentsOf("lead", String(index));
    expect(
      enrollments.map(({ status }) => (status.kind === "left" ? endText(status) : status.kind)),
    ).toEqual(expected.ends);
    for (const key of expected.keys) {
      keys.add(key.replace(/\d+(?=\/)/, (number) => enrollments[Number(number)]!.id));
    }
  }
  expect(new Set(linesOf(log))).toEqual(keys);
  expect(await runner.deadLetters()).toEqual([]);
  await runner.stop();
}

/** Enrolls every record before any worker does, so that none is enrolled by two. */
async function enrollAll({ file, records, origin }: WorkerOptions): Promise<void> {
  const sequences = Object.values(load(code));
  const runner = openRunner({ file, sequences, activities: {}, clock: sharedClock(origin) });
  await Promise.all(
    Array.from({ length: records }, (_, index) => runner.enroll("Main", recordOf(index))),
  );
  await runner.stop();
}

const points = ["in transaction", "committed", "carried out"];

describe("a worker that is killed", () => {
  it("loses nothing and does nothing else, wherever it is killed", async () => {
    const options = setting("killed", 2_000, minutes(1));
    for (const time of [3, 17, 60]) {
      for (const point of points) {
        expect(await run({ ...options, dieAt: { point, time } })).toBe("SIGKILL");
      }
    }
    expect(await run(options)).toBeUndefined();
    expect(linesOf(options.kills).toSorted()).toEqual([...points, ...points, ...points].toSorted());
    await compare(options);
  });
});

describe("two workers on one file", () => {
  it("share the work, and never both do the same", async () => {
    const options = setting("two", 300, hours(24));
    await enrollAll(options);
    await Promise.all([run(options), run(options)]);
    await compare(options);
    const log = linesOf(options.log);
    expect(log.length).toBe(new Set(log).size);
  });
});
