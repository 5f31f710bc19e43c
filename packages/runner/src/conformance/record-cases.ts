import { deepStrictEqual as same, rejects } from "node:assert";
import type { Case } from "./case.ts";
import { day } from "./stage.ts";

/** What happens to one record's enrollments together. */
export const recordCases: readonly Case[] = [
  {
    title: "tells a record's other enrollments what one of them updated",
    source: `sequence Main for lead { set rating = Hot }
      sequence Other for lead { exit when rating = Hot as "hot"; wait 300 days }`,
    async play({ enroll, until, ended, done }) {
      const other = await enroll({ id: "1" }, "Other");
      await until(other.id, ({ timer }) => timer !== undefined);
      const { id } = await enroll({ id: "1" });
      await ended(id);
      const { status } = await ended(other.id);
      same(status.kind === "left" && status.reason, "hot");
      same(done(), ["set Hot"]);
    },
  },
  {
    title: "refuses a record that can't be read, and keeps nothing of it",
    source: `sequence Main for lead { exit when vip as "vip"; wait 300 days }`,
    async play({ host, enroll }) {
      const { id } = await enroll({ id: "1" });
      await rejects(host.changed("lead", { id: "1", vip: "yes" }), { name: "RecordError" });
      await rejects(host.changed("lead", { vip: true }), { name: "ServiceError" });
      await rejects(host.changed("deal", { id: "1" }), { name: "ServiceError" });
      await rejects(host.enroll("Nothing", { id: "1" }), { name: "ServiceError" });
      same((await host.enrollment(id))?.status, { kind: "active" });
      await host.changed("lead", { id: "1", vip: true });
      same((await host.enrollment(id))?.status.kind, "left");
    },
  },
  {
    title: "lets a record enter again as soon as it was removed",
    source: `sequence Main for lead { exclusive; wait 300 days }
      sequence Rival for lead { exclusive; wait 300 days }`,
    async play({ host, enroll }) {
      const { id } = await enroll({ id: "1" });
      await host.operate(id, { kind: "removed" });
      const rival = await enroll({ id: "1" }, "Rival");
      await host.operate(rival.id, { kind: "removed" });
      const again = await enroll({ id: "1" });
      const all = await host.enrollmentsOf("lead", "1");
      same(
        all.map((one) => one.id),
        [id, rival.id, again.id],
      );
      same(new Set(all.map((one) => one.id)).size, 3);
    },
  },
  {
    title: "hands out again, under another key, what a snooze took back",
    source: `sequence Main for lead { call: phone }`,
    behaviors: { phone: () => ({ done: false }) },
    async play({ host, enroll, called, ended, clock }) {
      const { id } = await enroll({ id: "1" });
      await called(`${id}/call/1`);
      await host.operate(id, { kind: "snoozed", until: clock.now() + 3 * day });
      await called(`withdraw ${id}/call/1`);
      await called(`${id}/call/2`);
      await host.report({ kind: "finished", key: `${id}/call/1` });
      same((await host.enrollment(id))?.status.kind, "active");
      await host.report({ kind: "finished", key: `${id}/call/2` });
      await ended(id);
    },
  },
];
