import { calendar } from "@seqlang/calendar";
import { fastClock, type AnySequence, type Enrollment, type Host } from "@seqlang/runner";
import { vocabulary } from "@seqlang/runner/conformance";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { restateRunner, type RestateRunnerOptions, type Worker } from "../src/index.ts";
import { sequencesIn } from "./program.ts";
import { freePorts, program, startServer, unless, type Server } from "./server.ts";

const monday = Date.UTC(2026, 2, 2, 10);
const patience = { timeout: 30_000, interval: 50 };

type Options = Omit<Partial<RestateRunnerOptions<AnySequence>>, "activities"> & {
  readonly activities?: Readonly<Record<string, (args: never, assigned: never) => unknown>>;
};

function runnerOf(name: string, sequences: readonly AnySequence[], options: Options = {}) {
  return restateRunner({
    name,
    sequences,
    activities: {},
    calendar,
    clock: fastClock(monday, 43_200),
    onProblem: () => undefined,
    ...options,
  } as RestateRunnerOptions<AnySequence>);
}

const sequencesOf = (text: string) => sequencesIn(`${vocabulary}\n${text}`);

describe.runIf(program !== undefined)(`the runner on Restate${unless}`, () => {
  let server: Server;
  let url: string;
  const workers: Worker[] = [];

  beforeAll(async () => {
    server = await startServer();
    url = server.nodes[0]?.ingress ?? "";
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });

  afterAll(() => server.remove());

  async function work(runner: ReturnType<typeof runnerOf>): Promise<Host> {
    const worker = await runner.listen();
    workers.push(worker);
    await server.register(worker.url);
    return runner.host({ url });
  }

  const rowsOf = async (query: string) => {
    const answer = await fetch(`${server.nodes[0]?.admin}/query`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query }),
    });
    return ((await answer.json()) as { readonly rows: readonly unknown[] }).rows;
  };

  it("leaves nothing of a record that is erased on the server", async () => {
    const text = `sequence Main for lead { throttle email to 1 per day; intro: email(note = notes); wait 300 days }`;
    const host = await work(
      runnerOf("erasure", sequencesOf(text), {
        activities: { email: ({ note }: { note?: string }) => ({ reference: `re ${note}` }) },
      }),
    );
    const begun = (await host.enroll("Main", { id: "1", notes: "secret" })) as Enrollment;
    const second = (await host.enroll("Main", { id: "2", notes: "broken" })) as Enrollment;
    await vi.waitFor(async () => {
      expect((await host.enrollment(begun.id))?.timer).toBeDefined();
      expect((await host.enrollment(second.id))?.snoozed).toBeDefined();
    }, patience);
    const kept = `SELECT service_name, key, value_utf8 FROM state WHERE service_name LIKE 'erasure-%'`;
    expect(JSON.stringify(await rowsOf(kept))).toContain("secret");
    const outcome = { kind: "outcome", outcome: "replied" } as const;
    expect(await host.report({ ...outcome, reference: "re secret" })).toBe(true);
    await host.forget("lead", "1");
    await host.forget("lead", "2");
    expect(await host.report({ ...outcome, reference: "re secret" })).toBe(false);
    await vi.waitFor(async () => {
      const rows = await rowsOf(kept);
      expect(JSON.stringify(rows)).not.toMatch(/secret|broken/);
      // What is left says how many emails there were that day.
      expect(rows.every((row) => JSON.stringify(row).includes("used email, day"))).toBe(true);
    }, patience);
  });

  it("lets an enrollment stand still while its version is missing, and go on with it", async () => {
    const [older] = sequencesOf(`sequence Main for lead { wait 1 day; email }`);
    const [newer] = sequencesOf(`sequence Main for lead { wait 2 days; phone }`);
    const done: string[] = [];
    const activities = {
      email: () => void done.push("email"),
      phone: () => void done.push("phone"),
    };
    const clock = fastClock(monday, 43_200);
    const versions = (...sequences: readonly (AnySequence | undefined)[]) =>
      runnerOf(
        "versions",
        sequences.filter((sequence) => sequence !== undefined),
        { activities, clock },
      );
    const first = await work(versions(older));
    const { id } = (await first.enroll("Main", { id: "1" })) as Enrollment;
    const second = await work(versions(newer));
    await vi.waitFor(async () => {
      const blocked = (await second.enrollment(id))?.blocked;
      expect(blocked).toBe(`version ${older?.version} of Main`);
    }, patience);
    const third = await work(versions(newer, older));
    await vi.waitFor(async () => {
      expect((await third.enrollment(id))?.status.kind).toBe("left");
    }, patience);
    expect(done).toEqual(["email"]);
  });

  it("gives up what answers with something that can't be noted", async () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const host = await work(
      runnerOf("circular", sequencesOf(`sequence Main for lead { email }`), {
        activities: { email: () => ({ reference: circular }) },
        retries: { attempts: 1 },
      }),
    );
    await host.enroll("Main", { id: "1" });
    await vi.waitFor(async () => {
      const [letter] = await host.deadLetters();
      expect(letter?.error).toContain("circular");
    }, patience);
  });

  it("says so when the server can't be reached", async () => {
    const [port] = await freePorts(1);
    const runner = runnerOf("away", sequencesOf(`sequence Main for lead { email }`));
    const host = runner.host({ url: `http://127.0.0.1:${port}`, patience: 100 });
    await expect(host.enroll("Main", { id: "1" })).rejects.toThrow(
      `The Restate server at http://127.0.0.1:${port} can't be reached: `,
    );
  });

  it("says so when no worker offers the runner's parts", async () => {
    const runner = runnerOf("nowhere", sequencesOf(`sequence Main for lead { email }`));
    const host = runner.host({ url, patience: 100 });
    await expect(host.enroll("Main", { id: "1" })).rejects.toThrow("'nowhere-record' not found");
  });
});
