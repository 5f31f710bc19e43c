import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { money, optionSet, postedInstance, postedLead } from "./posted.ts";

let server: ChildProcess | undefined;
afterEach(() => server?.kill());

async function start(): Promise<string> {
  const file = join(import.meta.dirname, "../src/server.ts");
  server = spawn(process.execPath, ["--conditions=@seqlang/source", file], {
    env: { ...process.env, PORT: "0", WEBHOOK_KEY: "secret" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(server.stdout!, "data")) as [Buffer];
  const url = /http:\/\/\S+/.exec(line.toString())?.[0];
  if (url === undefined) throw new Error(`it said: ${line.toString()}`);
  return url;
}

it("starts, answers what Dataverse posts, and refuses the rest", async () => {
  const url = await start();
  const post = (body: string, code = "secret") =>
    fetch(`${url}?code=${code}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });

  const large = { budgetamount: money(2_000_000), budgetstatus: optionSet(3) };
  const answer = await post(JSON.stringify(postedLead(large)));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ kind: "step", activity: "meeting" });

  const moved = await post(JSON.stringify(postedInstance("Develop")));
  expect(await moved.json()).toMatchObject({ kind: "goal" });

  const wrong = await post(JSON.stringify(postedLead({ statecode: null })));
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toEqual({ faults: [{ path: "statecode", message: "is missing" }] });

  expect((await post("{ not JSON")).status).toBe(400);
  expect((await post("{}", "guess")).status).toBe(401);
});
