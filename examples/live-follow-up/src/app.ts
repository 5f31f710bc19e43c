import type { Mailer } from "@seqlang/email";
import type { Runner, Desk } from "@seqlang/runner/embedded";
import { Hono } from "hono";
import type { Config } from "./config.ts";
import type { MailTable } from "./mail/mail-table.ts";
import { pages } from "./page/pages.ts";
import { crmWebhook } from "./webhooks/crm.ts";
import { mailWebhook } from "./webhooks/mail.ts";
import { refusals } from "./webhooks/refusals.ts";
import { guarded } from "./webhooks/secret.ts";

/** What the service's addresses work with. */
export interface Parts {
  readonly config: Config;
  readonly runner: Runner;
  readonly desk: Desk;
  readonly mailer: Mailer;
  readonly mails: MailTable;
  /** The clock, in epoch milliseconds. */
  readonly now: () => number;
}

export function createApp(parts: Parts): Hono {
  const { config, runner, mailer, mails, now, desk } = parts;
  const webhooks = new Hono();
  webhooks.use(guarded(config.webhookSecret));
  webhooks.route("/crm", crmWebhook(runner, mails));
  webhooks.route("/mail", mailWebhook(runner, mailer, mails, now));
  webhooks.all("*", (request) =>
    request.json({ error: "POST to /webhooks/crm or to /webhooks/mail" }, 404),
  );
  webhooks.onError(refusals);

  const app = pages({
    desk,
    mails,
    now,
    sendsMails: config.smtp !== undefined,
    refresh: config.refresh,
  });
  app.route("/webhooks", webhooks);
  return app;
}
