import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendar } from "@seqlang/calendar";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openRunner, type Runner, type RunnerOptions } from "../../src/embedded/index.ts";
import { fastClock, type AnySequence, type Enrollment } from "../../src/index.ts";
import { monday } from "../life.ts";
import { program } from "../program.ts";

const folder = mkdtempSync(join(tmpdir(), "seq-runner-"));
const open: Runner[] = [];
let files = 0;

afterEach(async () => {
  await Promise.all(open.splice(0).map((runner) => runner.stop()));
  return () => rmSync(folder, { recursive: true, force: true });
});

type Options = Partial<Omit<RunnerOptions<AnySequence>, "activities">> & {
  readonly activities?: Readonly<Record<string, (args: never, assignment: never) => unknown>>;
};

/** A runner on a new file, whose clock runs so fast that a day is over in a second. */
function runnerFor(text: string, options: Options = {}): Runner {
  const runner = openRunner<AnySequence>({
    file: join(folder, `${files++}.db`),
    sequences: Object.values(program(text)),
    activities: {},
    calendar,
    clock: fastClock(monday, 86_400),
    poll: 20,
    ...options,
  } as RunnerOptions<AnySequence>);
  open.push(runner);
  runner.start();
  return runner;
}

const lead = (fields: object = {}) => ({ id: "lead-1", tags: [], ...fields });

const left = async (runner: Runner, id: string) =>
  vi.waitFor(
    async () => {
      const enrollment = await runner.enrollment(id);
      expect(enrollment?.status.kind).toBe("left");
      return enrollment!;
    },
    { timeout: 20_000, interval: 20 },
  );

describe("the embedded runner", () => {
  it("hands out steps, waits and ends", async () => {
    const sent: string[] = [];
    const runner = runnerFor(
      `sequence Main for lead { intro: email(template = "welcome"); wait 2 days; email(template = "bye") }`,
      {
        activities: {
          email: ({ template }: { template: string }, { key }: { key: string }) => {
            sent.push(`${template} ${key}`);
          },
        },
      },
    );
    const begun = (await runner.enroll("Main", lead())) as Enrollment;
    const { id } = begun;
    const over = await left(runner, id);
    expect(over.status).toMatchObject({ how: "end" });
    expect(sent).toEqual([`welcome ${id}/intro/1`, `bye ${id}/email/1`]);
  });
});
