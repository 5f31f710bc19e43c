import { deepStrictEqual as same, match } from "node:assert";
import type { Enrollment } from "../core/enrollment.ts";
import type { Host } from "../service/host.ts";
import type { Case } from "./case.ts";
import { day, hour } from "./stage.ts";

const onList = { phone: () => ({ done: false }) };

const begun = `sequence Main for lead {
  intro: email(template = "a"); wait 300 days; email(template = "b")
}`;

/** Whoever waits had the email that comes behind the wait here. */
const unsafe = `sequence Main for lead {
  wait 300 days; intro: email(template = "a"); wait 300 days; email(template = "c")
}`;

/** What a new build means to enrollments that began under another one. */
export const versionCases: readonly Case[] = [
  {
    title: "goes on under a new version where that is safe, with a wait's new length",
    source: begun,
    async play({ enroll, until, ended, deploy, problems, done }) {
      const over = await enroll({ id: "1" });
      const { id, version } = await enroll({ id: "2" });
      const waiting = await until(id, isAsleep);
      await until(over.id, isAsleep);
      const host = await deploy(`sequence Main for lead {
        exit when name = "gone" as "gone"
        intro: email(template = "x"); wait 200 days; email(template = "c")
      }`);
      const moved = await until(id, (now) => now.version !== version);
      same(moved.timer?.at, waiting.entered + 200 * day);
      await host.changed("lead", { id: "1", name: "gone" });
      const { status } = await ended(over.id);
      same(status.kind === "left" && status.reason, "gone");
      await host.operate(id, { kind: "skip" });
      await ended(id);
      same(done(), ["email a", "email a", "email c"]);
      same(
        (await host.history(id)).map(({ event }) => event),
        [
          "enrolled",
          "finished intro",
          `moved to version ${moved.version}`,
          "skip",
          "finished email",
        ],
      );
      const places = await placesIn(host);
      same(places, [`Main ${moved.version} end left 1`, `Main ${moved.version} exits/gone left 1`]);
      same(problems, []);
    },
  },
  {
    title: "finishes under its own version where going on isn't safe",
    source: begun,
    async play({ enroll, until, ended, deploy, problems, done }) {
      const { id, version } = await enroll({ id: "1" });
      await until(id, isAsleep);
      const host = await deploy(unsafe, begun);
      const fresh = await enroll({ id: "2" });
      same(fresh.version === version, false);
      same(
        await placesIn(host),
        [`Main ${version} wait active 1`, `Main ${fresh.version} wait active 1`].toSorted(),
      );
      await host.operate(id, { kind: "skip" });
      same((await ended(id)).version, version);
      await host.operate(fresh.id, { kind: "skip" });
      await until(fresh.id, ({ position }) => position === "wait~2");
      same(done(), ["email a", "email b", "email a"]);
      same(problems, []);
    },
  },
  {
    title: "stands still and says so where its version is gone, and goes on when that is back",
    source: begun,
    async play({ enroll, until, ended, deploy, eventually, problems, done }) {
      const { id, version } = await enroll({ id: "1" });
      await until(id, isAsleep);
      const missing = `version ${version} of Main`;
      const host = await deploy(unsafe);
      same(await placesIn(host), [`Main ${version} wait active 1, ${missing} is missing`]);
      await eventually("it is told", () => problems.length === 1);
      match(problems[0] ?? "", /^1 enrollment stands still under version \w+ of Main, which/);
      await host.operate(id, { kind: "skip" });
      same((await until(id, ({ blocked }) => blocked !== undefined)).blocked, missing);
      same(await placesIn(host), [`Main ${version} wait active 1, ${missing} is missing`]);
      same(done(), ["email a"]);
      const whole = await deploy(unsafe, begun);
      await until(id, ({ blocked }) => blocked === undefined);
      same(await placesIn(whole), [`Main ${version} wait active 1`]);
      await whole.operate(id, { kind: "skip" });
      same((await ended(id)).version, version);
      same(done(), ["email a", "email b"]);
    },
  },
  {
    title: "keeps what is handed out in a new version, and goes on behind it",
    source: `sequence Main for lead { call: phone; email(template = "b") }`,
    behaviors: onList,
    async play({ enroll, called, until, ended, deploy, done }) {
      const { id, version } = await enroll({ id: "1" });
      await called(`${id}/call/1`);
      const host = await deploy(`sequence Main for lead {
        call: phone; when call.connected -> email(template = "c") else email(template = "d")
      }`);
      await until(id, (now) => now.version !== version);
      const key = `${id}/call/1`;
      same(await host.report({ kind: "finished", key, outcome: "connected" }), true);
      await ended(id);
      same(done(), ["phone", "email c"]);
    },
  },
  {
    title: "leaves by a new version's criteria, and takes back what is handed out",
    source: `sequence Main for lead { call: phone }`,
    behaviors: onList,
    async play({ enroll, called, ended, deploy, eventually, done }) {
      const { id } = await enroll({ id: "1", vip: true });
      await called(`${id}/call/1`);
      await deploy(`sequence Main for lead { exit when vip as "looked after"; call: phone }`);
      const { status } = await ended(id);
      same(status.kind === "left" && status.reason, "looked after");
      await eventually("the call is withdrawn", () => done().length === 2);
      same(done(), ["phone", `withdraw ${id}/call/1`]);
    },
  },
  {
    title: "stays paused in a new version, and has left as it left",
    source: `sequence Main for lead { wait 300 days; email(template = "b") }`,
    async play({ host: first, enroll, until, ended, deploy, pass, done }) {
      const over = await enroll({ id: "1" });
      const { id, version } = await enroll({ id: "2" });
      await first.operate(over.id, { kind: "removed", reason: "by hand" });
      await first.operate(id, { kind: "paused", reason: "holiday" });
      const host = await deploy(`sequence Main for lead { wait 1 hour; email(template = "c") }`);
      const { status } = await until(id, (now) => now.version !== version);
      same(status.kind === "paused" && status.reason, "holiday");
      same((await host.enrollment(over.id))?.version, version);
      await pass(4 * hour);
      same(done(), []);
      await host.operate(id, { kind: "resumed" });
      await ended(id);
      same(done(), ["email c"]);
    },
  },
];

function isAsleep({ timer }: Enrollment): boolean {
  return timer !== undefined;
}

/** Where enrollments stand, a line each. */
async function placesIn(host: Host): Promise<readonly string[]> {
  const { places } = await host.status();
  return places
    .map(({ sequence, version, position, status, count, blocked }) => {
      const missing = blocked === undefined ? "" : `, ${blocked} is missing`;
      return `${sequence} ${version} ${position} ${status} ${count}${missing}`;
    })
    .toSorted();
}
