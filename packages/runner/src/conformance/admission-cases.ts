import { deepStrictEqual as same } from "node:assert";
import type { Case } from "./case.ts";
import { day } from "./stage.ts";

/** Who enters, and whose turn it is. */
export const admissionCases: readonly Case[] = [
  {
    title: "enrolls by itself who may enter, once",
    source: `sequence Main for lead { enroll when vip; suppress when name = "test"; email }`,
    async play({ host, eventually, done }) {
      await host.changed("lead", { id: "1", vip: true });
      await host.changed("lead", { id: "2" });
      await host.changed("lead", { id: "3", vip: true, name: "test" });
      await eventually("the first is over", async () => {
        const [first] = await host.enrollmentsOf("lead", "1");
        return first?.status.kind === "left";
      });
      await host.changed("lead", { id: "1", vip: true, name: "again" });
      same((await host.enrollmentsOf("lead", "1")).length, 1);
      same((await host.enrollmentsOf("lead", "2")).length, 0);
      same((await host.enrollmentsOf("lead", "3")).length, 0);
      same(done(), ["email default"]);
    },
  },
  {
    title: "enrolls again by itself when `reenroll after` is over",
    source: `sequence Main for lead { enroll when vip; reenroll after 4 days; email }`,
    async play({ host, eventually, pass }) {
      const over = (count: number) => async () => {
        const all = await host.enrollmentsOf("lead", "1");
        return all.length === count && all.every(({ status }) => status.kind === "left");
      };
      await host.changed("lead", { id: "1", vip: true });
      await eventually("it is over", over(1));
      await host.changed("lead", { id: "1", vip: true, name: "too early" });
      same((await host.enrollmentsOf("lead", "1")).length, 1);
      await pass(4.5 * day);
      await host.changed("lead", { id: "1", vip: true, name: "now" });
      await eventually("it is over again", over(2));
    },
  },
  {
    title: "says why a record stays out",
    source: `sequence Main for lead { exclusive; wait 300 days }
      sequence Rival for lead { exclusive; suppress when vip; email }`,
    async play({ host, enroll }) {
      await enroll({ id: "1" });
      const refused = async (sequence: string, id: string, vip = false) => {
        const answer = await host.enroll(sequence, { id, vip });
        return "refused" in answer ? answer.refused : "entered";
      };
      same(await refused("Main", "1"), "already enrolled");
      same(await refused("Rival", "1"), "exclusive");
      same(await refused("Rival", "2", true), "suppressed");
    },
  },
  {
    title: "lets those that a throttle holds up take turns, longest waiting first",
    source: `sequence Main for lead { throttle email to 1 per owner per day; intro: email }`,
    async play({ host, enroll, ended, calls }) {
      const owner = { id: "u1", name: "Ann" };
      const first = await enroll({ id: "1", owner });
      const second = await enroll({ id: "2", owner });
      const third = await enroll({ id: "3", owner });
      const other = await enroll({ id: "4", owner: { id: "u2", name: "Bob" } });
      await ended(other.id);
      await ended(third.id);
      const keys = calls.map(({ key }) => key).filter((key) => !key.startsWith(`${other.id}/`));
      same(
        keys,
        [first, second, third].map(({ id }) => `${id}/intro/1`),
      );
      const last = await host.enrollment(third.id);
      same((last?.entered ?? 0) >= nextDay(nextDay(first.entered)), true);
    },
  },
  {
    title: "erases a record and all that is known of its enrollments",
    source: `sequence Main for lead { call: phone; email }`,
    behaviors: { phone: () => ({ done: false }) },
    async play({ host, enroll, eventually, calls }) {
      const { id } = await enroll({ id: "1" });
      const kept = await enroll({ id: "2" });
      await eventually("both are handed out", () => calls.length === 2);
      await host.forget("lead", "1");
      await eventually("it is gone", async () => (await host.enrollment(id)) === undefined);
      same(await host.enrollmentsOf("lead", "1"), []);
      same(await host.history(id), []);
      same(await host.report({ kind: "finished", key: `${id}/call/1` }), false);
      same((await host.enrollment(kept.id))?.id, kept.id);
      await host.forget("lead", "nobody");
    },
  },
];

function nextDay(time: number): number {
  return (Math.floor(time / day) + 1) * day;
}
