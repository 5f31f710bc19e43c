import { deepStrictEqual as same } from "node:assert";
import { PermanentError } from "../service/service.ts";
import type { Case } from "./case.ts";
import type { Behavior } from "./stage.ts";

let broken = true;

const failsTwice: Behavior = (_, { attempt }) => {
  if (attempt < 3) throw new Error("the mail server is away");
  return { outcome: "sent" };
};

const failsUntilMended: Behavior = () => {
  if (broken) throw new Error("no such template");
};

/** How activities are carried out. */
export const workCases: readonly Case[] = [
  {
    title: "tries again what fails, under the same key",
    source: `sequence Main for lead { intro: email; when intro.sent -> task(title = "sent") }`,
    behaviors: { email: failsTwice },
    async play({ enroll, ended, calls, done }) {
      const { id } = await enroll({ id: "1" });
      await ended(id);
      const attempts = calls.filter(({ what }) => what === "email");
      same(new Set(attempts.map(({ key }) => key)), new Set([`${id}/intro/1`]));
      same(attempts.at(-1)?.attempt, 3);
      same(done(), ["email default", "task sent"]);
    },
  },
  {
    title: "puts what fails for good among the dead letters, from where it is tried again",
    source: `sequence Main for lead { intro: email }`,
    behaviors: { email: failsUntilMended },
    async play({ host, enroll, ended, eventually }) {
      broken = true;
      const { id } = await enroll({ id: "1" });
      await eventually("it is given up", async () => (await host.deadLetters()).length === 1);
      const [letter] = await host.deadLetters();
      same(
        [letter?.key, letter?.enrollment, letter?.attempts, letter?.error, letter?.activity],
        [`${id}/intro/1`, id, 3, "no such template", "email"],
      );
      broken = false;
      same(await host.retry(`${id}/intro/1`), true);
      await ended(id);
      same(await host.deadLetters(), []);
      same(await host.retry(`${id}/intro/1`), false);
    },
  },
  {
    title: "doesn't try again what can't come to anything",
    source: `sequence Main for lead { intro: email }`,
    behaviors: {
      email: () => {
        throw new PermanentError("no such address");
      },
    },
    async play({ host, enroll, until, ended, eventually, calls }) {
      const { id } = await enroll({ id: "1" });
      await eventually("it is given up", async () => (await host.deadLetters()).length === 1);
      same(calls.length, 1);
      // An operator goes on without it, which clears the letter away.
      await until(id, ({ position }) => position === "intro");
      await host.operate(id, { kind: "skip" });
      await ended(id);
      await eventually("the letter is gone", async () => (await host.deadLetters()).length === 0);
    },
  },
  {
    title: "knows what was handed out by the reference that the service gave",
    source: `sequence Main for lead {
      intro: email
      wait for intro.replied up to 300 days -> task(title = "replied")
    }`,
    behaviors: { email: () => ({ reference: "<1@mail.example>" }) },
    async play({ host, enroll, until, ended, done }) {
      const { id } = await enroll({ id: "1" });
      await until(id, ({ timer }) => timer !== undefined);
      const report = { kind: "outcome", outcome: "replied" } as const;
      same(await host.report({ ...report, reference: "<2@mail.example>" }), false);
      same(await host.report({ ...report, reference: "<1@mail.example>" }), true);
      await ended(id);
      same(done(), ["email default", "task replied"]);
    },
  },
  {
    title: "tells an enrollment's history, without what is private",
    source: `sequence Main for lead {
      exit when vip as "vip"
      when notes contains "secret" -> email(note = notes) else phone
    }`,
    async play({ host, enroll, ended }) {
      const { id } = await enroll({ id: "1", notes: "a secret" });
      await ended(id);
      const history = await host.history(id);
      same(
        history.map(({ event }) => event),
        ["enrolled", "finished email"],
      );
      const [begun] = history;
      same(begun?.did, ["email(template = default, note = (private))"]);
      same(
        begun?.because.map((line) => line.replace(/ {2,}.*/, "")),
        ["vip was false (vip is missing)", 'notes contains "secret" was true (notes is private)'],
      );
      same(/:\d+:\d+$/.test(begun?.because[0] ?? ""), true);
      same(JSON.stringify(history).includes("a secret"), false);
    },
  },
];
