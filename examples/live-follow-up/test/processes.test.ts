import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { start } from "./process.ts";
import { lead, temporaryFolder } from "./service.ts";

const record = { ...lead, creditScore: 100 };

async function save(url: string, change: object): Promise<{ id: string; status: string }[]> {
  const response = await fetch(`${url}/webhooks/crm`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ event: "created", entity: "lead", record: { ...record, ...change } }),
  });
  return ((await response.json()) as { enrollments: { id: string; status: string }[] }).enrollments;
}

it("enrollments are still there after kill -9, and go on", async () => {
  const DATA = temporaryFolder();
  const first = await start("src/server.ts", { DATA });
  const [left] = await save(first.url, { leadid: "1" });
  const [standing] = await save(first.url, { leadid: "2", name: "Al", creditScore: 700 });
  expect(left!.status).toBe("left");
  expect(standing!.status).toBe("active");
  expect(await first.end("SIGKILL")).toBeNull();

  const second = await start("src/server.ts", { DATA });
  const look = async (id: string) => (await fetch(`${second.url}/enrollments/${id}`)).text();
  expect(await look(left!.id)).toContain("no credit");
  expect(await look(standing!.id)).toContain("<h1>Al</h1>");
  // It goes on where it was: an exit is taken, and nobody is enrolled twice.
  const again = await save(second.url, { leadid: "2", creditScore: 700, doNotEmail: true });
  expect(again).toMatchObject([{ id: standing!.id, status: "left" }]);
  expect(await look(standing!.id)).toContain("opted out");
  expect(await second.end("SIGTERM")).toBe(0);
  // Nothing is left beside the files of a service that was asked to end.
  expect(readdirSync(DATA)).toEqual(["enrollments.db", "mails.db"]);
});

function runToItsEnd(script: string, environment: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@seqlang/source", join(import.meta.dirname, "..", script)],
    { env: { ...process.env, ...environment }, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

it("says what is wrong with its environment, without a stack trace", () => {
  expect(runToItsEnd("src/server.ts", { PORT: "http" })).toEqual({
    status: 2,
    stdout: "",
    stderr: "PORT is a number up to 65535\n",
  });
});

it.each(["src/server.ts", "demo/main.ts"])("%s says that its port is taken", async (script) => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  expect(runToItsEnd(script, { PORT: String(port), DATA: temporaryFolder() })).toEqual({
    status: 1,
    stdout: "",
    stderr: "Another program listens there already: set PORT to another one.\n",
  });
});

it("the demo shows leads in all stages at once", async () => {
  const demo = await start("demo/main.ts", {});
  const text = async (path: string) => (await fetch(`${demo.url}${path}`)).text();
  const overview = await text("/");
  const flow = /href="(\/sequences\/FollowUp\/[^"]+)"/.exec(overview)?.[1] ?? "";
  const marks = [...(await text(flow)).matchAll(/data-count="(\d+)"/g)].map(([, count]) => count);
  expect(marks.length).toBeGreaterThan(8);
  const outbox = await text("/outbox");
  for (const empty of ["Nothing failed", "Nothing was given up", "Nobody has anything to do"]) {
    expect(outbox.includes(empty)).toBe(false);
  }
  expect(await demo.end("SIGINT")).toBe(0);
});
