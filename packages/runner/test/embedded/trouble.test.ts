import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, it, vi } from "vitest";
import {
  openRunner,
  StoreError,
  type Runner,
  type RunnerOptions,
} from "../../src/embedded/index.ts";
import type { AnySequence, Enrollment } from "../../src/index.ts";
import { hours, monday } from "../life.ts";
import { sequenceOf } from "../program.ts";

const folder = mkdtempSync(join(tmpdir(), "seq-trouble-"));
let files = 0;
const newFile = () => join(folder, `${files++}.db`);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wait = sequenceOf("intro: email; wait 2 hours; email");

type Given = Partial<Omit<RunnerOptions<AnySequence>, "activities">> & {
  readonly email?: (args: unknown, assigned: { readonly signal: AbortSignal }) => unknown;
};

function open({ email = () => undefined, ...given }: Given = {}): Runner {
  return openRunner({
    file: newFile(),
    sequences: [wait],
    poll: 10,
    ...given,
    activities: { email },
  } as RunnerOptions<AnySequence>);
}

const lead = (id: string, more: object = {}) => ({ id, tags: [], ...more });

const enrolled = async (runner: Runner, id = "1"): Promise<Enrollment> =>
  (await runner.enroll("Main", lead(id))) as Enrollment;

const at = (runner: Runner, id: string, position: string) =>
  vi.waitFor(async () => expect((await runner.enrollment(id))?.position).toBe(position), {
    timeout: 10_000,
    interval: 10,
  });

describe("a file that is no store", () => {
  it("is left as it is when it is no SQLite file", () => {
    const file = newFile();
    writeFileSync(file, "a letter to my aunt, which is long enough to be mistaken for a database");
    expect(() => open({ file })).toThrow(/is not a Seq store/);
    expect(readFileSync(file, "utf8")).toMatch(/^a letter/);
  });

  it("is left as it is when it is another program's database", () => {
    const file = newFile();
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE aunt (name)");
    other.close();
    const before = readFileSync(file);
    expect(() => open({ file })).toThrow(/is a SQLite file, but not a Seq store/);
    expect(readFileSync(file)).toEqual(before);
  });

  it("says so when a later version wrote it", async () => {
    const file = newFile();
    await open({ file }).stop();
    const later = new DatabaseSync(file);
    later.exec("PRAGMA user_version = 99");
    later.close();
    expect(() => open({ file })).toThrow(/later version/);
  });

  it("says so when it can't be created", () => {
    expect(() => open({ file: join(folder, "no", "such", "folder.db") })).toThrow(
      /can't be opened or created/,
    );
  });
});

describe("a damaged store", () => {
  it("is told, and nothing is written to it", async () => {
    const file = newFile();
    const first = open({ file });
    for (let index = 0; index < 200; index++) await enrolled(first, String(index));
    await first.stop();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 8_192, bytes.length - 4_096);
    writeFileSync(file, bytes);
    const problem = await (async () => {
      const runner = open({ file });
      try {
        return await enrolled(runner, "new");
      } finally {
        await runner.stop();
      }
    })().catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(StoreError);
    expect((problem as StoreError).problem).toBe("damaged");
    expect((problem as StoreError).message).toMatch(/go on from a backup/);
  });
});

describe("a full disk", () => {
  it("loses nothing, and goes on when there is room again", async () => {
    const problems: string[] = [];
    const sent: string[] = [];
    let database: DatabaseSync | undefined;
    // SQLite's own limit of a file's size has it answer as on a full disk.
    const limit = (pages: number) => database?.exec(`PRAGMA max_page_count = ${pages}`);
    const runner = open({
      driver: (file) => (database = new DatabaseSync(file)),
      onProblem: ({ message }) => problems.push(message),
      // What the service answers takes room, too.
      email: (_, assigned) => {
        const { key } = assigned as unknown as { readonly key: string };
        sent.push(key);
        return { reference: key.padEnd(3_000, "x") };
      },
    });
    const kept: Enrollment[] = [];
    limit(40);
    const full = await (async () => {
      for (;;) kept.push(await enrolled(runner, String(kept.length)));
    })().catch((error: unknown) => error);
    expect(full).toMatchObject({ name: "StoreError", problem: "full" });
    expect((full as Error).message).toMatch(/the disk is full\. Nothing was lost/);
    expect(kept.length).toBeGreaterThan(10);
    runner.start();
    await vi.waitFor(() => expect(problems.length).toBeGreaterThan(0), 10_000);
    limit(4_000_000);
    for (const { id } of kept) await at(runner, id, "wait");
    expect(new Set(sent)).toEqual(new Set(kept.map(({ id }) => `${id}/intro/1`)));
    await runner.stop();
  });
});

describe("a locked store", () => {
  it("says so to who asks, keeps what was done, and goes on", async () => {
    const file = newFile();
    const runner = open({ file });
    const { id } = await enrolled(runner);
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    await expect(enrolled(runner, "2")).rejects.toThrow(/another process is writing/);
    runner.start();
    await setTimeout(100);
    other.exec("ROLLBACK");
    other.close();
    await at(runner, id, "wait");
    await expect(enrolled(runner, "2")).resolves.toMatchObject({ record: "2" });
    await runner.stop();
  });
});

describe("a function that hangs", () => {
  it("is told that its time is over, and called again", async () => {
    let calls = 0;
    let aborted = 0;
    const runner = open({
      retries: { timeLimit: 50, firstDelay: 10, attempts: 5 },
      email: async (_, { signal }) => {
        if (++calls > 2) return;
        signal.addEventListener("abort", () => void aborted++);
        await setTimeout(60_000, undefined, { signal: AbortSignal.timeout(500) }).catch(() => {});
      },
    });
    runner.start();
    const { id } = await enrolled(runner);
    await at(runner, id, "wait");
    expect(calls).toBe(3);
    expect(aborted).toBe(2);
    await runner.stop();
  });

  it("ends among the dead letters when it never answers", async () => {
    const runner = open({
      retries: { timeLimit: 20, firstDelay: 1, attempts: 2 },
      email: () => new Promise(() => {}),
    });
    runner.start();
    await enrolled(runner);
    await vi.waitFor(async () => expect(await runner.deadLetters()).toHaveLength(1), 10_000);
    const [letter] = await runner.deadLetters();
    expect(letter).toMatchObject({ attempts: 2, error: "no answer within 0.02 seconds" });
    const history = await runner.history(letter!.enrollment);
    expect(history.at(-1)?.did[0]).toMatch(/gave up .* after 2 attempts: no answer/);
    await runner.stop();
  });
});

describe("a clock that jumps", () => {
  it("neither repeats nor drops anything", async () => {
    let now = monday;
    const sent: string[] = [];
    const runner = open({
      clock: { now: () => now, real: () => 10 },
      email: (_, assigned) => void sent.push((assigned as unknown as { key: string }).key),
    });
    runner.start();
    const { id } = await enrolled(runner);
    await at(runner, id, "wait");
    now -= hours(5);
    await setTimeout(100);
    expect((await runner.enrollment(id))?.position).toBe("wait");
    now = monday + hours(24 * 400);
    await at(runner, id, "end");
    now = monday;
    await setTimeout(100);
    expect(sent).toEqual([`${id}/intro/1`, `${id}/email/1`]);
    await runner.stop();
  });
});

describe("what can't be taken", () => {
  it("is refused with every fault, and nothing of it is kept", async () => {
    const runner = open({ sequences: [sequenceOf('exit when vip; email(template = name ?? "")')] });
    await expect(runner.changed("lead", { id: "1", name: 7, vip: 3 })).rejects.toThrow(
      /name[^]*vip|vip[^]*name/,
    );
    await expect(runner.enroll("Main", { tags: [] })).rejects.toThrow(/without its key/);
    await expect(runner.enroll("Nobody", lead("1"))).rejects.toThrow(/no sequence Nobody/);
    await expect(runner.changed("deal", lead("1"))).rejects.toThrow(/no sequence for deal/);
    expect(await runner.enrollmentsOf("lead", "1")).toEqual([]);
    await runner.stop();
  });
});
