// What comes back to mails: events of a mail provider by message id, and mails as they came.
import { sValidator } from "@hono/standard-validator";
import { replyOf, type Mailer } from "@seqlang/email";
import type { Runner } from "@seqlang/runner/embedded";
import { Hono } from "hono";
import * as v from "valibot";
import type { MailTable } from "../mail/mail-table.ts";
import { Instant } from "./instant.ts";
import { jsonOnly } from "./json-only.ts";
import { refuseFaults } from "./refusals.ts";

/** What the vocabulary's `email` yields. */
const outcomes = ["opened", "clicked", "replied", "bounced", "complained"] as const;

const Event = v.object({
  event: v.picklist(outcomes, `expected an event: ${outcomes.join(", ")}`),
  messageId: v.pipe(v.string("expected the id of a mail"), v.nonEmpty("is empty")),
  at: v.optional(Instant),
});

const isMail = (type: string | undefined): boolean => /^message\/rfc822\b/i.test(type ?? "");

export function mailWebhook(
  runner: Runner,
  { ids }: Mailer,
  mails: MailTable,
  now: () => number,
): Hono {
  const app = new Hono();
  const keyOf = (messageId: string): string | undefined =>
    ids.keyOf(messageId) ?? mails.keyOf(messageId);

  /** Somebody else's mail, or one that was erased, is no fault of whoever reports it. */
  const report = async (
    key: string | undefined,
    outcome: string,
    at: number,
  ): Promise<{ readonly taken: boolean; readonly step?: string }> => {
    if (key === undefined || !(await runner.report({ kind: "outcome", key, outcome, at }))) {
      return { taken: false };
    }
    return { taken: true, step: key };
  };

  // A mail as it came, from whatever reads the mailbox.
  app.post("/", async (request, next) => {
    if (!isMail(request.req.header("content-type"))) return next();
    const message = new Uint8Array(await request.req.arrayBuffer());
    const receivedAt = now();
    const reply = await replyOf(message, { ids, lookup: mails.keyOf, receivedAt });
    const outcome = outcomes.find((one) => one === reply?.kind);
    if (reply === undefined || outcome === undefined) {
      return request.json({ taken: false, ...(reply === undefined ? {} : { kind: reply.kind }) });
    }
    return request.json(await report(reply.key, outcome, reply.at ?? receivedAt));
  });

  app.post("/", jsonOnly, sValidator("json", Event, refuseFaults), async (request) => {
    const { event, messageId, at = now() } = request.req.valid("json");
    return request.json(await report(keyOf(messageId), event, at));
  });
  return app;
}
