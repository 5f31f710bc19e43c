import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { SteppedClock, settled } from "../demo/stepped-clock.ts";
import { configOf } from "../src/config.ts";
import type { PersonalWork } from "../src/crm.ts";
import { openService, type Surroundings } from "../src/service.ts";

/** A Monday. */
export const monday = Date.parse("2026-03-02T10:00:00Z");
export const day = 86_400_000;

export const lead = {
  leadid: "1",
  name: "Bo",
  company: "Größe AG",
  email: "bo@example.com",
  source: "Web",
  status: "Open",
  doNotEmail: false,
  creditScore: 700,
  owner: { name: "Ada", email: "ada@acme.example", timezone: "Europe/London" },
};

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "seq-live-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A service on a clock that the test moves, and how to talk to it. */
export function testService(
  surroundings: Surroundings = {},
  environment: Readonly<Record<string, string>> = {},
) {
  const clock = new SteppedClock(monday);
  const work: PersonalWork[] = [];
  const fields: string[] = [];
  const crm = {
    open: (one: PersonalWork) => void work.push(one),
    setField: (of: string, field: string, value: unknown) =>
      void fields.push(`${of} ${field} = ${JSON.stringify(value)}`),
    takeBack: (key: string) => void fields.push(`take back ${key}`),
  };
  const config = configOf({ DATA: environment["DATA"] ?? temporaryFolder(), ...environment });
  const opened = openService(config, { clock, crm, poll: 10, ...surroundings });
  const { app, runner } = opened;
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= opened.stop());
  const service = { ...opened, stop };
  onTestFinished(stop);
  runner.start();
  const send = async (path: string, body: string, headers: Readonly<Record<string, string>>) => {
    const response = await app.request(path, { method: "POST", body, headers });
    await settled(runner);
    return response;
  };
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    send(path, JSON.stringify(body), { "content-type": "application/json", ...headers });
  return {
    service,
    runner,
    work,
    fields,
    send,
    post,
    clock,
    get: async (path: string) => (await app.request(path)).text(),
    request: (path: string) => app.request(path),
    /** A lead as the CRM has it now; answers with the enrollments. */
    save: async (change: object = {}) => {
      const response = await post("/webhooks/crm", {
        event: "changed",
        entity: "lead",
        record: { ...lead, ...change },
      });
      return ((await response.json()) as { readonly enrollments: readonly { id: string }[] })
        .enrollments;
    },
    pass: async (length: number) => {
      clock.moveTo(clock.now() + length);
      await settled(runner);
    },
    stands: async (id: string) => {
      const enrollment = await runner.enrollment(id);
      const { status, position } = enrollment ?? { status: undefined, position: undefined };
      return status?.kind === "left"
        ? `left: ${status.how} ${status.reason ?? status.to}`
        : position;
    },
  };
}

/** The ids of the mails on the outbox page, the latest first. */
export async function messageIds(service: ReturnType<typeof testService>): Promise<string[]> {
  const page = await service.get("/outbox");
  return [...page.matchAll(/<code>&lt;(seq\.[^&]+)&gt;<\/code>/g)].map(([, id]) => `<${id}>`);
}
