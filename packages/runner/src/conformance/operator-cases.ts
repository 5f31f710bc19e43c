import { deepStrictEqual as same } from "node:assert";
import type { Case } from "./case.ts";
import { day, hour } from "./stage.ts";

const onList = { phone: () => ({ done: false }) };

const failing = {
  ...onList,
  email: () => {
    throw new Error("no mail server");
  },
};

/** What operators see, and where they take a hand. */
export const operatorCases: readonly Case[] = [
  {
    title: "says how many stand where, since when, and what is under way",
    source: `sequence Main for lead { when vip -> intro: email else call: phone; wait 300 days }
      sequence Other for lead { wait 300 days }`,
    behaviors: failing,
    async play({ host, enroll, until, called, eventually }) {
      const first = await enroll({ id: "1" });
      const { entered, version } = await until(first.id, ({ position }) => position === "call");
      await enroll({ id: "2" });
      const paused = await enroll({ id: "3" });
      const gone = await enroll({ id: "4" });
      await enroll({ id: "5", vip: true });
      const other = await enroll({ id: "5" }, "Other");
      await called(`${gone.id}/call/1`);
      await host.operate(paused.id, { kind: "paused" });
      await host.operate(gone.id, { kind: "removed" });
      await eventually("all is under way outside, or given up", async () => {
        const { ready, outside, dead } = (await host.status()).outbox;
        return ready === 0 && outside === 3 && dead === 1;
      });
      const { places, nextDue } = await host.status();
      const found = places.map(({ sequence, position, status, count }) =>
        [sequence, position, status, count].join(" "),
      );
      same(found.toSorted(), [
        "Main call active 2",
        "Main call left 1",
        "Main call paused 1",
        "Main intro active 1",
        "Other wait active 1",
      ]);
      const waiting = places.find(({ status, count }) => status === "active" && count === 2);
      same([waiting?.version, waiting?.since], [version, entered]);
      same(nextDue, other.entered + 300 * day);
    },
  },
  {
    title: "skips only what an operator saw it stand at, and ends a snooze before its time",
    source: `sequence Main for lead { one: phone; two: phone; wait 300 days }`,
    behaviors: onList,
    async play({ host, enroll, until, called, clock, done }) {
      const { id } = await enroll({ id: "1" });
      await called(`${id}/one/1`);
      await host.operate(id, { kind: "skip", position: "one" });
      await host.operate(id, { kind: "skip", position: "one" });
      await called(`${id}/two/1`);
      await host.operate(id, { kind: "snoozed", until: clock.now() + 900 * day });
      await called(`withdraw ${id}/two/1`);
      await host.operate(id, { kind: "snoozed", until: clock.now() - hour });
      await called(`${id}/two/2`);
      const { handedOut } = await until(id, ({ snoozed }) => snoozed === undefined);
      same(handedOut?.key, `${id}/two/2`);
      await called(`withdraw ${id}/one/1`);
      // In no order among each other.
      const twice = [`withdraw ${id}/one/1`, `withdraw ${id}/two/1`];
      same([...done()].toSorted(), ["phone", "phone", "phone", ...twice]);
      const events = (await host.history(id)).map(({ event }) => event.replace(/ until .*/, ""));
      same(events, ["enrolled", "skip", "snoozed", "snoozed"]);
    },
  },
  {
    title: "erases dead letters and references with their record",
    source: `sequence Main for lead { call: phone; email }`,
    behaviors: { ...failing, phone: () => ({ done: false, reference: "ticket 1" }) },
    async play({ host, enroll, called, eventually }) {
      const { id } = await enroll({ id: "1" });
      await called(`${id}/call/1`);
      const finished = { kind: "finished", reference: "ticket 1" } as const;
      await eventually("the reference is known", () => host.report(finished));
      await eventually("it is given up", async () => (await host.deadLetters()).length === 1);
      await host.forget("lead", "1");
      await eventually("the letter is gone", async () => (await host.deadLetters()).length === 0);
      same(await host.retry(`${id}/email/1`), false);
      same(await host.report(finished), false);
      same(await host.operate(id, { kind: "resumed" }), false);
      const { places, outbox } = await host.status();
      same([places, outbox], [[], { ready: 0, outside: 0, dead: 0 }]);
    },
  },
];
