import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";

let server: ChildProcess | undefined;
afterEach(() => server?.kill());

const file = (name: string) => join(import.meta.dirname, "..", name);

async function start(): Promise<string> {
  const args = ["--conditions=@seqlang/source", file("src/server.ts")];
  server = spawn(process.execPath, args, {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(server.stdout!, "data")) as [Buffer];
  const url = /http:\/\/\S+/.exec(line.toString())?.[0];
  if (url === undefined) throw new Error(`it said: ${line.toString()}`);
  return url;
}

it("starts, answers a lead with the next action, and faults with 400", async () => {
  const url = await start();
  const post = (body: string) =>
    fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });

  const lead = {
    leadid: "1",
    subject: "Solar roof",
    status: "Open",
    source: "Web",
    tags: [],
    doNotEmail: true,
    owner: { name: "Ada", timezone: "Europe/London" },
  };
  const answer = await post(JSON.stringify(lead));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ kind: "exit", reason: "opted out" });

  const wrong = await post(JSON.stringify({ ...lead, owner: { name: "Ada" } }));
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toEqual({
    faults: [{ path: "owner.timezone", message: "is missing" }],
  });

  expect((await post("{ not JSON")).status).toBe(400);
});
