// A worker that is to be killed: node worker.ts OPTIONS-AS-JSON. It ends by itself when nothing is
// left to do.
import { appendFileSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { openRunner } from "../../../src/embedded/index.ts";
import type { AnySequence } from "../../../src/index.ts";
import { load } from "../../load.ts";
import { becomesVip, recordOf, resultOf, sharedClock } from "./load-test.ts";

export interface WorkerOptions {
  readonly file: string;
  readonly module: string;
  readonly origin: number;
  readonly records: number;
  /** One line for each call of the service: the attempt's key. */
  readonly log: string;
  /** One line for each kill. */
  readonly kills: string;
  /**
   * How long an attempt may take, in the clock's milliseconds: what a worker holds comes up again
   * after twice that, which is soon enough after a kill, and must not be while another is at it.
   */
  readonly timeLimit: number;
  readonly dieAt?: { readonly point: string; readonly time: number };
}

const options = JSON.parse(process.argv[2] ?? "{}") as WorkerOptions;
const { file, records, log, kills, dieAt } = options;
const sequences: readonly AnySequence[] = Object.values(load(readFileSync(options.module, "utf8")));
let seen = 0;

const perform =
  (activity: string) =>
  (_: unknown, { key, recordKey }: { readonly key: string; readonly recordKey: string }) => {
    appendFileSync(log, `${key}\n`);
    return resultOf(activity, recordKey);
  };

const runner = openRunner({
  file,
  sequences,
  activities: { email: perform("email"), phone: perform("phone") },
  update: (_, { key }) => appendFileSync(log, `${key}\n`),
  withdraw: ({ key }) => appendFileSync(log, `withdraw ${key}\n`),
  clock: sharedClock(options.origin),
  poll: 20,
  retries: { timeLimit: options.timeLimit },
  probe: (point) => {
    if (point !== dieAt?.point || ++seen < dieAt.time) return;
    appendFileSync(kills, `${point}\n`);
    process.kill(process.pid, "SIGKILL");
  },
});
runner.start();

// The world outside: it says everything again after a crash. It knows of a call when the service does.
const world = async (index: number, called: ReadonlySet<string>): Promise<boolean> => {
  const record = recordOf(index);
  const [enrollment] = await runner.enrollmentsOf("lead", String(index));
  if (enrollment === undefined) {
    await runner.enroll("Main", record);
    return false;
  }
  if (enrollment.status.kind === "left") return true;
  const { handedOut } = enrollment;
  if (handedOut?.kind !== "step" || handedOut.activity !== "phone") return false;
  if (!called.has(handedOut.key)) return false;
  if (becomesVip(String(index))) await runner.changed("lead", { ...record, vip: true });
  else await runner.report({ kind: "finished", key: handedOut.key });
  return false;
};

for (;;) {
  const called = new Set(readFileSync(log, "utf8").split("\n"));
  const over = await Promise.all(
    Array.from({ length: records }, (_, index) => world(index, called)),
  );
  const second = await Promise.all(
    Array.from({ length: records }, (_, index) => runner.enrollmentsOf("lead", String(index))),
  );
  const all = second.flat().every(({ status }) => status.kind === "left");
  if (over.every(Boolean) && all && runner.isIdle()) break;
  await setTimeout(50);
}
await runner.stop();
