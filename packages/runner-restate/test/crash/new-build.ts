import { calendar } from "@seqlang/calendar";
import { fastClock, type AnySequence, type Enrollment } from "@seqlang/runner";
import { vocabulary } from "@seqlang/runner/conformance";
import { restateRunner, type RestateRunnerOptions, type Worker } from "../../src/index.ts";
import { sequencesIn } from "../program.ts";
import { eventually, type Server } from "../server.ts";
import { mapAll } from "./map-all.ts";

/** What came of enrollments that were taken to a new build. */
export interface Came {
  /** How many stand where, a line each. */
  readonly places: readonly string[];
  /** How many times it was done, under how many keys. */
  readonly done: Readonly<Record<string, number>>;
  /** How often histories say that they moved. */
  readonly moves: number;
}

/**
 * Puts a new build in the place of the one that so many enrollments sleep under, and kills the
 * server while they are moved.
 */
export async function moveWhileKilled(server: Server, count: number): Promise<Came> {
  const [node] = server.nodes;
  if (node === undefined) throw new Error("There is no node.");
  const keys = new Map<string, Set<string>>();
  const note = (what: string, { key }: { readonly key: string }) => {
    const known = keys.get(what) ?? new Set();
    known.add(key);
    keys.set(what, known);
  };
  // A day is over in two seconds.
  const clock = fastClock(Date.UTC(2026, 2, 2, 10), 43_200);
  const build = (text: string) =>
    restateRunner({
      sequences: sequencesIn(`${vocabulary}\n${text}`),
      activities: {
        email: (_: unknown, assigned: { readonly key: string }) => note("email", assigned),
        task: (_: unknown, assigned: { readonly key: string }) => note("task", assigned),
      },
      calendar,
      clock,
      // What is cut off by a killed server is tried again.
      onProblem: () => undefined,
    } as unknown as RestateRunnerOptions<AnySequence>);
  const workers: Worker[] = [];
  const deploy = async (text: string) => {
    const runner = build(text);
    const worker = await runner.listen();
    workers.push(worker);
    await server.register(worker.url);
    return runner.host({ url: node.ingress, admin: node.admin });
  };
  try {
    const first = await deploy(`sequence Main for lead { intro: email; wait 300 days; email }`);
    const ids = await mapAll(count, async (number) => {
      const begun = (await first.enroll("Main", { id: String(number) })) as Enrollment;
      return begun.id;
    });
    await eventually(async () => {
      const { places } = await first.status();
      return places.length === 1 && places[0]?.position === "wait";
    });
    const second = await deploy(
      `sequence Main for lead { intro: email; wait 1 hour; task(title = "new"); wait 300 days }`,
    );
    const moving = second.moveToCurrent();
    for (const part of [0.1, 0.4, 0.7]) {
      await eventually(() => (keys.get("task")?.size ?? 0) >= count * part, { pause: 5 });
      await node.kill();
      await node.start();
    }
    await moving;
    await eventually(() => keys.get("task")?.size === count);
    await eventually(async () => (await second.status()).outbox.ready === 0);
    const { places } = await second.status();
    const histories = await mapAll(count, async (number) => second.history(ids[number] ?? ""));
    return {
      places: places.map(({ position, status, count: many }) => `${position} ${status} ${many}`),
      done: Object.fromEntries([...keys].map(([what, known]) => [what, known.size])),
      moves: histories.flat().filter(({ event }) => event.startsWith("moved to version ")).length,
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}
