import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { openDesk, openRunner, type RunnerOptions } from "../../src/embedded/index.ts";
import type { AnySequence, Enrollment } from "../../src/index.ts";
import { monday } from "../life.ts";
import { sequenceOf } from "../program.ts";

const folder = mkdtempSync(join(tmpdir(), "seq-desk-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sequence = sequenceOf("call: phone; wait 2 days; email");

it("shows where enrollments stand, and takes a hand, from beside the runner", async () => {
  const file = join(folder, "store.db");
  let mended = false;
  const runner = openRunner({
    file,
    sequences: [sequence],
    poll: 10,
    clock: { now: () => monday, real: () => 10 },
    retries: { attempts: 1 },
    activities: {
      phone: () => ({ done: false }),
      email: () => {
        if (!mended) throw new Error("no mail server");
      },
    },
  } as unknown as RunnerOptions<AnySequence>);
  runner.start();
  const enroll = async (id: string) =>
    ((await runner.enroll("Main", { id, tags: [], notes: "shibboleth" })) as Enrollment).id;
  const first = await enroll("1");
  const second = await enroll("2");
  const desk = openDesk(file);
  await vi.waitFor(() => expect(desk.status().outbox.outside).toBe(2), 10_000);
  expect(desk.status().places).toEqual([
    {
      sequence: "Main",
      version: sequence.version,
      position: "call",
      status: "active",
      count: 2,
      since: monday,
    },
  ]);

  expect(await desk.operate(first, { kind: "skip" })).toBe(true);
  expect(await desk.operate("1-nobody", { kind: "skip" })).toBe(false);
  await vi.waitFor(() => expect(desk.look(first)?.enrollment.position).toBe("wait"), 10_000);
  await desk.operate(first, { kind: "skip" });
  await vi.waitFor(() => expect(desk.deadLetters()).toHaveLength(1), 10_000);
  mended = true;
  expect(await desk.retry(`${first}/email/1`)).toBe(true);
  await vi.waitFor(() => expect(desk.look(first)?.enrollment.status.kind).toBe("left"), 10_000);
  expect(desk.look(first)?.history.map(({ event }) => event)).toEqual([
    "enrolled",
    "skip",
    "skip",
    "given up",
    "finished email",
  ]);

  expect(desk.enrollmentsOf("lead", "2").map(({ id }) => id)).toEqual([second]);
  expect(await desk.forget("lead", "2")).toBe(true);
  expect(await desk.forget("lead", "2")).toBe(false);
  expect(desk.look(second)).toBeUndefined();
  expect(await desk.forget("lead", "1")).toBe(true);
  await runner.stop();
  desk.close();
  expect(readFileSync(file).includes("shibboleth")).toBe(false);
});

it("lists who stands at a place, in parts, and what was handed out", async () => {
  const file = join(folder, "lists.db");
  const runner = openRunner({
    file,
    sequences: [sequence],
    poll: 10,
    clock: { now: () => monday, real: () => 10 },
    retries: { attempts: 2, firstDelay: 60_000 },
    activities: {
      phone: (_: unknown, { recordKey }: { readonly recordKey: string }) => {
        if (recordKey === "3") throw new Error("the line is dead");
        return { done: false };
      },
      email: () => undefined,
    },
  } as unknown as RunnerOptions<AnySequence>);
  const ids: string[] = [];
  for (const id of ["1", "2", "3"]) {
    ids.push(((await runner.enroll("Main", { id, tags: [] })) as Enrollment).id);
  }
  runner.start();
  const desk = openDesk(file, { readOnly: true });
  await vi.waitFor(() => expect(desk.status().outbox.outside).toBe(2), 10_000);
  await vi.waitFor(() => expect(desk.handedOut("ready")[0]?.row.error).toBeDefined(), 10_000);

  const { version } = sequence;
  const call = { sequence: "Main", version, position: "call", status: "active" } as const;
  const keys = (part = {}) =>
    desk.enrollmentsAt(call, part).map(({ enrollment, record }) => [enrollment.id, record["id"]]);
  const pairs = ids.map((id, index) => [id, String(index + 1)]);
  expect(keys()).toEqual(pairs);
  expect(keys({ limit: 2 })).toEqual(pairs.slice(0, 2));
  expect(keys({ limit: 2, after: ids[1] })).toEqual(pairs.slice(2));
  expect(keys({ after: "1-nobody" })).toEqual([]);
  expect(desk.enrollmentsAt({ ...call, status: "left" })).toEqual([]);
  expect(desk.enrollmentsAt({ ...call, version: "another" })).toEqual([]);
  expect(desk.enrollmentsAt({ ...call, position: "email" })).toEqual([]);

  expect(desk.handedOut("ready").map(({ row, enrollment }) => [enrollment.id, row])).toMatchObject([
    [ids[2], { key: `${ids[2]}/call/1`, attempts: 1, error: "the line is dead" }],
  ]);
  expect(desk.handedOut("ready")[0]?.row.due).toBe(monday + 60_000);
  expect(desk.handedOut("outside", 1).map(({ enrollment }) => enrollment.id)).toEqual([ids[0]]);
  expect(desk.handedOut("dead")).toEqual([]);

  await expect(desk.operate(ids[0]!, { kind: "skip" })).rejects.toThrow("may not write to it");
  expect(desk.look(ids[0]!)?.enrollment.position).toBe("call");
  desk.close();
  await runner.stop();
});
