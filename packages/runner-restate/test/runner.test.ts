import { calendar } from "@seqlang/calendar";
import { fastClock, type AnySequence, type Enrollment } from "@seqlang/runner";
import { vocabulary } from "@seqlang/runner/conformance";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  restateRunner,
  type RestateHost,
  type RestateRunnerOptions,
  type Worker,
} from "../src/index.ts";
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
    server = await startServer(1, { replays: true });
    url = server.nodes[0]?.ingress ?? "";
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });

  afterAll(() => server.remove());

  async function work(runner: ReturnType<typeof runnerOf>): Promise<RestateHost> {
    const worker = await runner.listen();
    workers.push(worker);
    await server.register(worker.url);
    return runner.host({ url, admin: server.nodes[0]?.admin ?? "" });
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
    const text = `sequence Main for lead { throttle email to 1 per month; intro: email(note = notes); wait 300 days }`;
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
      // What is left says how many emails there were that month, and what the sequence was.
      expect(
        rows.every((row) => /used email, month|erasure-version/.test(JSON.stringify(row))),
      ).toBe(true);
    }, patience);
  });

  describe("with a new build, of which nobody told it more than where the worker listens", () => {
    const begun = `sequence Main for lead { intro: email; wait 300 days; task(title = "old") }`;
    const safe = `sequence Main for lead { intro: email; wait 300 days; task(title = "new") }`;

    /** Workers with one build after another, and what they were asked to do and told of. */
    function builds(name: string) {
      const done: string[] = [];
      const problems: string[] = [];
      const activities = {
        email: () => void done.push("email"),
        phone: () => ({ done: false }),
        task: ({ title }: { readonly title: string }) => void done.push(title),
      };
      const clock = fastClock(monday, 43_200);
      const onProblem = ({ message }: Error) => void problems.push(message);
      const build = (...texts: readonly string[]) =>
        runnerOf(name, texts.flatMap(sequencesOf), { activities, clock, onProblem });
      return { done, problems, build };
    }

    const asleep = (host: RestateHost, id: string) =>
      vi.waitFor(async () => {
        expect((await host.enrollment(id))?.timer).toBeDefined();
      }, patience);

    const over = (host: RestateHost, id: string) =>
      vi.waitFor(async () => {
        expect((await host.enrollment(id))?.status.kind).toBe("left");
      }, patience);

    it("takes an enrollment along when something happens to it, though its module is gone", async () => {
      const { build, done, problems } = builds("along");
      const first = await work(build(begun));
      const { id, version } = (await first.enroll("Main", { id: "1" })) as Enrollment;
      await asleep(first, id);
      const second = await work(build(safe));
      expect((await second.enrollment(id))?.version).toBe(version);
      await second.operate(id, { kind: "skip" });
      await over(second, id);
      expect(done).toEqual(["email", "new"]);
      expect(problems).toEqual([]);
    });

    it("asks once whether one can go on, and again when somebody wants it moved", async () => {
      const { build, done, problems } = builds("again");
      const listed = `sequence Main for lead { intro: email; wait 300 days; call: phone }`;
      const turned = `sequence Main for lead { wait 300 days; intro: email; call: phone; task(title = "new") }`;
      const first = await work(build(listed));
      const { id, version } = (await first.enroll("Main", { id: "1" })) as Enrollment;
      await asleep(first, id);
      const second = await work(build(turned));
      await second.changed("lead", { id: "1", vip: true });
      await second.operate(id, { kind: "resumed" });
      const blocked = `version ${version} of Main`;
      expect(await second.enrollment(id)).toMatchObject({ version, blocked });
      expect(problems).toEqual([
        `What is under version ${version} of Main stands still where it can't go on under the current one, since this service doesn't have that version. Give it that version too, and it goes on.`,
      ]);
      const because = [
        "`wait` has no name, and what comes before it changed: it may mean another place",
      ];
      const stays = { sequence: "Main", version, count: 1, because };
      expect(await second.moveToCurrent()).toEqual({ moved: 0, finish: [], standStill: [stays] });
      const third = await work(build(turned, listed));
      expect(await third.moveToCurrent()).toEqual({ moved: 0, finish: [stays], standStill: [] });
      await third.operate(id, { kind: "skip" });
      expect(await third.enrollment(id)).toMatchObject({ version, position: "call" });
      // There, the new version is no worse.
      expect(await third.moveToCurrent()).toEqual({ moved: 1, finish: [], standStill: [] });
      expect(await third.moveToCurrent()).toEqual({ moved: 0, finish: [], standStill: [] });
      await third.operate(id, { kind: "skip" });
      await over(third, id);
      expect(done).toEqual(["email", "new"]);
    });

    it("says what stands still when there is no such sequence any more", async () => {
      const { build, problems } = builds("gone");
      const first = await work(build(begun));
      const { id, version } = (await first.enroll("Main", { id: "1" })) as Enrollment;
      await asleep(first, id);
      const second = await work(build(`sequence Other for lead { email }`));
      const { standStill } = await second.moveToCurrent();
      expect(standStill).toMatchObject([{ sequence: "Main", version, count: 1 }]);
      expect(problems).toEqual([
        `1 enrollment stands still under version ${version} of Main, which this service doesn't have: the service has no sequence Main any more. Give it that version too, and they go on.`,
      ]);
      expect((await second.status()).places).toMatchObject([
        { version, position: "wait", count: 1, blocked: `version ${version} of Main` },
      ]);
      await expect(second.operate(id, { kind: "skip" })).rejects.toThrow(
        "This runner has no sequence Main.",
      );
      expect((await second.enrollment(id))?.timer).toBeDefined();
    });

    it("moves nothing while the server calls a worker with another build", async () => {
      const { build } = builds("early");
      const first = await work(build(begun));
      const { id, version } = (await first.enroll("Main", { id: "1" })) as Enrollment;
      const second = build(safe).host({ url, admin: server.nodes[0]?.admin ?? "" });
      await expect(second.moveToCurrent()).rejects.toThrow(
        "The worker that the server calls has another version of Main",
      );
      expect((await first.enrollment(id))?.version).toBe(version);
    });
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

  it("says so when it isn't told where the admin API is, or that can't be reached", async () => {
    const runner = runnerOf("blind", sequencesOf(`sequence Main for lead { email }`));
    await expect(runner.host({ url }).status()).rejects.toThrow("say where that is, with `admin`");
    const [port] = await freePorts(1);
    const admin = `http://127.0.0.1:${port}`;
    await expect(runner.host({ url, admin, patience: 100 }).moveToCurrent()).rejects.toThrow(
      `The Restate server at ${admin} can't be reached: `,
    );
    await expect(runner.host({ url, admin: url }).status()).rejects.toThrow(
      "The Restate server answered with 400: ",
    );
  });

  it("says so when no worker offers the runner's parts", async () => {
    const runner = runnerOf("nowhere", sequencesOf(`sequence Main for lead { email }`));
    const host = runner.host({ url, patience: 100 });
    await expect(host.enroll("Main", { id: "1" })).rejects.toThrow("'nowhere-record' not found");
  });
});
