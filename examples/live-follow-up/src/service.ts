import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { calendar } from "@seqlang/calendar";
import type { Transport } from "@seqlang/email";
import { systemClock, type Clock } from "@seqlang/runner";
import { openDesk, openRunner, type Runner } from "@seqlang/runner/embedded";
import type { Hono } from "hono";
import { activities } from "./activities.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { consoleCrm, type Crm } from "./crm.ts";
import { openMailTable } from "./mail/mail-table.ts";
import { openMailer } from "./mail/mailer.ts";
import { sequences } from "./sequences.ts";

/** All of it, put together. */
export interface Service {
  readonly app: Hono;
  readonly runner: Runner;
  /** Finishes what is in hand, and closes the files. */
  readonly stop: () => Promise<void>;
}

/** What a test or a demo brings in the place of the real thing. */
export interface Surroundings {
  readonly crm?: Crm;
  /** Takes the mails, in the place of the mail server. */
  readonly transport?: Transport;
  readonly clock?: Clock;
  /** Told of what goes wrong where nobody waits for an answer. */
  readonly onProblem?: (problem: Error) => void;
  /** How often the runner looks at the clock, in real milliseconds. */
  readonly poll?: number;
}

/** @throws StoreError where the store can't be used. */
export function openService(
  config: Config,
  {
    crm = consoleCrm,
    transport,
    clock = systemClock,
    onProblem = ({ message }) => console.error(message),
    poll = 1_000,
  }: Surroundings = {},
): Service {
  mkdirSync(dirname(config.store), { recursive: true });
  mkdirSync(dirname(config.mails), { recursive: true });
  const mails = openMailTable(config.mails, clock.now);
  const mailer = openMailer(config, mails, transport);
  const runner = openRunner({
    file: config.store,
    sequences,
    calendar,
    clock,
    onProblem,
    poll,
    // A mail server may be away for a weekend: some three days, from minutes to hours apart.
    retries: { attempts: 20, firstDelay: 5 * 60_000, longestDelay: 6 * 3_600_000 },
    activities: activities({ mailer, mails, mailFrom: config.mailFrom, crm }),
    update: ({ field, value }, { recordKey, key }) => crm.setField(recordKey, field, value, key),
    withdraw: ({ key, activity }) => (activity === "email" ? undefined : crm.takeBack(key)),
  });
  // What the page looks through: it can change nothing.
  const desk = openDesk(config.store, { readOnly: true });
  const app = createApp({ config, runner, desk, mailer, mails, now: clock.now });
  return {
    app,
    runner,
    stop: async () => {
      // Whoever closes the store last tidies it up, which the one that only reads can't.
      desk.close();
      await runner.stop();
      mailer.close();
      mails.close();
    },
  };
}
