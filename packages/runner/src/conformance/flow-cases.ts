import { deepStrictEqual as same } from "node:assert";
import type { Case } from "./case.ts";
import { day, minute } from "./stage.ts";

const onList = { phone: () => ({ done: false }) };

/** What sequences do over time. */
export const flowCases: readonly Case[] = [
  {
    title: "branches on a property, and leaves at a stage first of all",
    source: `sequence Main for lead {
      exit when bpf.stage = Qualify as "qualified"
      when budget > 1000000 -> meeting else email
    }`,
    async play({ enroll, ended, done }) {
      const rich = await enroll({ id: "1", budget: 1_000_001 });
      const other = await enroll({ id: "2", budget: 1_000_000 });
      const over = await enroll({ id: "3", budget: 5_000_000, bpf: { stage: "Qualify" } });
      await ended(rich.id);
      await ended(other.id);
      const { status } = await ended(over.id);
      same(status.kind === "left" && [status.how, status.reason], ["exit", "qualified"]);
      same([...done()].toSorted(), ["email default", "meeting PT30M"]);
    },
  },
  {
    title: "goes on behind a step when it is done, and waits in between",
    source: `sequence Main for lead { intro: email(template = "a"); wait 2 days; email(template = "b") }`,
    async play({ enroll, ended, done, calls, clock }) {
      const { id, entered } = await enroll({ id: "1" });
      await ended(id);
      same(done(), ["email a", "email b"]);
      same(new Set(calls.map(({ key }) => key)), new Set([`${id}/intro/1`, `${id}/email/1`]));
      same(clock.now() >= entered + 2 * day, true);
    },
  },
  {
    title: "ends a wait for an outcome that comes in time",
    source: `sequence Main for lead {
      intro: email(template = "a")
      wait for intro.replied up to 300 days -> task(title = "call back") else email(template = "b")
    }`,
    async play({ host, enroll, until, ended, done }) {
      const { id } = await enroll({ id: "1" });
      await until(id, ({ timer }) => timer !== undefined);
      same(await host.report({ kind: "outcome", key: `${id}/intro/1`, outcome: "replied" }), true);
      await ended(id);
      same(done(), ["email a", "task call back"]);
    },
  },
  {
    title: "takes the other way when a wait for an outcome is over, and stays on it",
    source: `sequence Main for lead {
      intro: email(template = "a")
      wait for intro.replied up to 1 day -> task(title = "call back") else call: phone
    }`,
    behaviors: onList,
    async play({ host, enroll, called, ended, done }) {
      const { id } = await enroll({ id: "1" });
      await called(`${id}/call/1`);
      await host.report({ kind: "outcome", key: `${id}/intro/1`, outcome: "replied" });
      await host.report({ kind: "finished", key: `${id}/call/1`, outcome: "connected" });
      await ended(id);
      same(done(), ["email a", "phone"]);
    },
  },
  {
    title: "withdraws what goes on outside when the record meets an exit",
    source: `sequence Main for lead { goal when bpf.stage = Qualify as "won"; call: phone }`,
    behaviors: onList,
    async play({ host, enroll, ended, called, eventually, done }) {
      const record = { id: "1", bpf: { stage: "Inquiry" } };
      const { id } = await enroll(record);
      await called(`${id}/call/1`);
      await host.changed("lead", { ...record, bpf: { stage: "Qualify" } });
      const { status } = await ended(id);
      same(status.kind === "left" && [status.how, status.reason], ["goal", "won"]);
      await eventually("the call is withdrawn", () => done().length === 2);
      same(done(), ["phone", `withdraw ${id}/call/1`]);
    },
  },
  {
    title: "leaves in the middle of a wait when the record meets an exit",
    source: `sequence Main for lead { exit when vip as "vip"; wait 300 days; email }`,
    async play({ host, enroll, until, ended, done }) {
      const { id } = await enroll({ id: "1" });
      await until(id, ({ timer }) => timer !== undefined);
      await host.changed("lead", { id: "1", vip: true });
      await ended(id);
      same(done(), []);
    },
  },
  {
    title: "updates the record, and goes on with it as it is then",
    source: `sequence Main for lead { set rating = Hot; when rating = Hot -> email(template = "hot") else email }`,
    async play({ enroll, ended, done }) {
      const { id } = await enroll({ id: "1", rating: "Cold" });
      await ended(id);
      same(done(), ["set Hot", "email hot"]);
    },
  },
  {
    title: "advances to another sequence",
    source: `sequence Main for lead { email(template = "a"); advance to Next }
      sequence Next for lead { enroll when vip; email(template = "b") }`,
    async play({ host, enroll, ended, eventually, done }) {
      const { id } = await enroll({ id: "1" });
      const { status } = await ended(id);
      same(status.kind === "left" && [status.how, status.to], ["advance", "Next"]);
      await eventually("the next sequence is over", async () => {
        const [, next] = await host.enrollmentsOf("lead", "1");
        return next?.sequence === "Next" && next.status.kind === "left";
      });
      same(done(), ["email a", "email b"]);
    },
  },
  {
    title: "repeats, with a key of its own for each round",
    source: `sequence Main for lead { repeat up to 3 times every 1 day { again: email } until vip }`,
    async play({ enroll, ended, calls }) {
      const { id } = await enroll({ id: "1" });
      await ended(id);
      same(
        [...new Set(calls.map(({ key }) => key))],
        [1, 2, 3].map((visit) => `${id}/again/${visit}`),
      );
    },
  },
  {
    title: "ignores what is reported late or twice",
    source: `sequence Main for lead { one: phone; two: phone; wait 300 days }`,
    behaviors: onList,
    async play({ host, enroll, until, called, done }) {
      const { id } = await enroll({ id: "1" });
      const first = { kind: "finished", key: `${id}/one/1` } as const;
      await called(first.key);
      await host.report(first);
      await host.report(first);
      const { handedOut } = await until(id, ({ position }) => position === "two");
      same(handedOut?.key, `${id}/two/1`);
      await called(`${id}/two/1`);
      await host.report({ kind: "finished", key: `${id}/two/1` });
      await host.report(first);
      await until(id, ({ position }) => position === "wait");
      same(await host.report({ kind: "finished", key: "nobody/one/1" }), false);
      same(done(), ["phone", "phone"]);
    },
  },
  {
    title: "snoozes, pauses, skips, resumes and removes",
    source: `sequence Main for lead { wait 1 day; call: phone; wait 300 days; email }`,
    behaviors: onList,
    async play({ host, enroll, until, ended, pass, clock, done }) {
      const { id } = await enroll({ id: "1" });
      await host.operate(id, { kind: "paused", reason: "holiday" });
      await pass(2 * day);
      same((await host.enrollment(id))?.status.kind, "paused");
      same(done(), []);
      await host.operate(id, { kind: "resumed" });
      await until(id, ({ position }) => position === "call");
      await host.operate(id, { kind: "skip" });
      await until(id, ({ position }) => position === "wait~2");
      await host.operate(id, { kind: "snoozed", until: clock.now() + 10 * minute });
      await until(id, ({ snoozed }) => snoozed === undefined);
      await host.operate(id, { kind: "removed", reason: "by hand" });
      const { status } = await ended(id);
      same(status.kind === "left" && [status.how, status.reason], ["removed", "by hand"]);
      same(await host.operate("nobody", { kind: "removed" }), false);
    },
  },
];
