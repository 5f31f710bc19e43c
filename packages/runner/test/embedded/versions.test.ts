import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { openDesk, openRunner, type Runner, type RunnerOptions } from "../../src/embedded/index.ts";
import type { AnySequence, Enrollment } from "../../src/index.ts";
import { days, hours, monday } from "../life.ts";
import { sequenceOf } from "../program.ts";

const folder = mkdtempSync(join(tmpdir(), "seq-versions-"));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One file under one service after another, with a clock that the test moves. */
class Deployments {
  now = monday;
  readonly problems: string[] = [];
  readonly sent: string[] = [];
  readonly file = join(folder, `${files++}.db`);

  deploy(...sequences: readonly AnySequence[]): Runner {
    const runner = openRunner({
      file: this.file,
      sequences,
      poll: 10,
      clock: { now: () => this.now, real: () => 10 },
      onProblem: ({ message }: Error) => this.problems.push(message),
      activities: {
        email: ({ template }: { readonly template: string }) => void this.sent.push(template),
        phone: () => ({ done: false }),
      },
    } as unknown as RunnerOptions<AnySequence>);
    runner.start();
    return runner;
  }
}

const begin = async (runner: Runner) =>
  (await runner.enroll("Main", { id: "1", tags: [] })) as Enrollment;

const until = (runner: Runner, id: string, holds: (enrollment: Enrollment) => boolean) =>
  vi.waitFor(async () => {
    const enrollment = await runner.enrollment(id);
    expect(enrollment !== undefined && holds(enrollment)).toBe(true);
    return enrollment!;
  }, 10_000);

it("goes on under the new version where that is safe, with a wait's new length", async () => {
  const life = new Deployments();
  const before = sequenceOf('intro: email(template = "a"); wait 30 days; email(template = "b")');
  const after = sequenceOf('intro: email(template = "a"); wait 2 days; email(template = "c")');
  const first = life.deploy(before);
  const { id } = await begin(first);
  await until(first, id, ({ timer }) => timer !== undefined);
  await first.stop();
  const second = life.deploy(after);
  const moved = await until(second, id, ({ version }) => version === after.version);
  expect(moved.timer?.at).toBe(monday + days(2));
  life.now += days(2);
  await until(second, id, ({ status }) => status.kind === "left");
  expect(life.sent).toEqual(["a", "c"]);
  const events = (await second.history(id)).map(({ event }) => event);
  expect(events).toContain(`moved to version ${after.version}`);
  expect(life.problems).toEqual([]);
  await second.stop();
});

it("finishes under its own version where going on isn't safe, as long as that is there", async () => {
  const life = new Deployments();
  const before = sequenceOf('email(template = "a"); wait 2 days; email(template = "b")');
  const after = sequenceOf('wait 1 day; email(template = "a"); wait 2 days; email(template = "c")');
  const first = life.deploy(before);
  const { id } = await begin(first);
  await until(first, id, ({ timer }) => timer !== undefined);
  await first.stop();
  const second = life.deploy(after, before);
  life.now += days(2) + hours(1);
  const over = await until(second, id, ({ status }) => status.kind === "left");
  expect(over.version).toBe(before.version);
  expect(life.sent).toEqual(["a", "b"]);
  const fresh = (await second.enroll("Main", { id: "2", tags: [] })) as Enrollment;
  expect(fresh.version).toBe(after.version);
  await second.stop();
});

it("stands still and says why where its version is gone, and goes on when it is back", async () => {
  const life = new Deployments();
  const before = sequenceOf('email(template = "a"); wait 2 days; email(template = "b")');
  const after = sequenceOf('wait 1 day; email(template = "a"); wait 2 days; email(template = "c")');
  const first = life.deploy(before);
  const { id } = await begin(first);
  await until(first, id, ({ timer }) => timer !== undefined);
  await first.stop();
  const second = life.deploy(after);
  life.now += days(3);
  const still = await until(second, id, ({ blocked }) => blocked !== undefined);
  expect(still.version).toBe(before.version);
  expect(life.problems).toHaveLength(1);
  expect(life.problems[0]).toMatch(/^1 enrollment stands still under version \w+ of Main/);
  const desk = openDesk(life.file);
  expect(desk.status().places).toMatchObject([
    { version: before.version, position: "wait", blocked: `version ${before.version} of Main` },
  ]);
  desk.close();
  await second.stop();
  life.now += days(1);
  const third = life.deploy(after, before);
  await until(third, id, ({ status }) => status.kind === "left");
  expect(life.sent).toEqual(["a", "b"]);
  await third.stop();
});
