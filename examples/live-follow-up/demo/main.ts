// Three weeks of a service in a few seconds: leads come in, mails go out, customers answer. Then the
// clock is the machine's, and the page stays up.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fakerEN as faker } from "@faker-js/faker";
import { configOf } from "../src/config.ts";
import { endWith } from "../src/end-with.ts";
import { listen } from "../src/listen.ts";
import { openService } from "../src/service.ts";
import { Agenda } from "./agenda.ts";
import { leads } from "./leads.ts";
import { customers, day, life, sellers, type Post } from "./outside-world.ts";
import { settled, SteppedClock } from "./stepped-clock.ts";

const count = 60;
const end = Date.now();
const start = end - 21 * day;

const folder = mkdtempSync(join(tmpdir(), "seq-demo-"));
const config = configOf({ PORT: process.env["PORT"], DATA: folder });
const clock = new SteppedClock(start);
const agenda = new Agenda();
let url = "";
const post: Post = async (path, body) => {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
};
const world = { agenda, post, now: clock.now, end };

const service = openService(config, {
  clock,
  poll: 10,
  transport: customers(world),
  crm: sellers(world),
});
const listening = await listen(service, config).catch((error: unknown) => {
  rmSync(folder, { recursive: true, force: true });
  return endWith(error);
});
url = listening.url;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    void listening.end().then(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    });
  });
}

for (const lead of leads(count)) {
  life(lead, start + faker.number.float({ min: 0, max: 20 }) * day, world);
}
for (;;) {
  const next = Math.min(agenda.next() ?? Infinity, service.runner.nextDue() ?? Infinity);
  if (next >= end) break;
  clock.moveTo(next);
  await agenda.doUntil(clock.now());
  await settled(service.runner);
}
clock.moveTo(end);
clock.run();

console.log(
  `${count} leads came in over the last three weeks. See where they stand:\n\n  ${url}/\n`,
);
console.log("It is the machine's clock from here on. Stop it with Ctrl+C.");
