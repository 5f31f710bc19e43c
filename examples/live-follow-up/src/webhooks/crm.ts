// What the CRM posts: a lead that is new, changed or erased, and work of a person that is over.
import { sValidator } from "@hono/standard-validator";
import { recordKeyOf, type RecordJson, type Report } from "@seqlang/runner";
import type { Runner } from "@seqlang/runner/embedded";
import { Hono } from "hono";
import * as v from "valibot";
import type { MailTable } from "../mail/mail-table.ts";
import { current } from "../sequences.ts";
import { Instant } from "./instant.ts";
import { jsonOnly } from "./json-only.ts";
import { refuseFaults } from "./refusals.ts";

const Text = v.pipe(v.string("expected a text"), v.nonEmpty("is empty"));

const Saved = v.object({
  event: v.picklist(["created", "changed"]),
  entity: v.literal("lead", 'expected "lead"'),
  // All of it, not just what changed: a field that is missing counts as empty.
  record: v.record(v.string(), v.unknown(), "expected the whole record"),
  at: v.optional(Instant),
});

const Erased = v.object({
  event: v.literal("erased"),
  entity: v.literal("lead", 'expected "lead"'),
  id: Text,
});

const Over = v.object({
  event: v.picklist(["done", "skipped"]),
  /** The key that the work was handed to the CRM with. */
  key: Text,
  outcome: v.optional(v.picklist(["held", "noShow", "completed"])),
  at: v.optional(Instant),
});

const Body = v.variant(
  "event",
  [Saved, Erased, Over],
  "expected an event: created, changed, erased, done or skipped",
);

/** @param mails - what is erased with a lead */
export function crmWebhook(runner: Runner, mails: MailTable): Hono {
  const app = new Hono();
  app.post("/", jsonOnly, sValidator("json", Body, refuseFaults), async (request) => {
    const body = request.req.valid("json");
    switch (body.event) {
      case "created":
      case "changed":
        return request.json({ enrollments: await save(body, runner) });
      case "erased":
        await erase(body, runner, mails);
        return request.json({ erased: true });
      case "done":
      case "skipped":
        return request.json({ taken: await runner.report(reportOf(body)) });
    }
  });
  return app;
}

/** Offers a lead to the sequences, and says where it stands in them. */
async function save(
  { entity, record, at }: v.InferOutput<typeof Saved>,
  runner: Runner,
): Promise<readonly object[]> {
  const lead = record as RecordJson;
  await runner.changed(entity, lead, at === undefined ? {} : { at });
  const key = recordKeyOf(lead, current[0].metadata.entity);
  const enrollments = await runner.enrollmentsOf(entity, key);
  return enrollments.map(({ id, sequence, status, position }) => ({
    id,
    sequence,
    status: status.kind,
    position,
  }));
}

/** Erases a lead, what is known of its enrollments, and the mails that it got. */
async function erase(
  { entity, id }: v.InferOutput<typeof Erased>,
  runner: Runner,
  mails: MailTable,
): Promise<void> {
  const enrollments = await runner.enrollmentsOf(entity, id);
  await runner.forget(entity, id);
  for (const enrollment of enrollments) mails.forget(enrollment.id);
}

function reportOf({ event, key, outcome, at }: v.InferOutput<typeof Over>): Report {
  const when = at === undefined ? {} : { at };
  if (event === "skipped") return { kind: "skipped", key, ...when };
  return { kind: "finished", key, ...(outcome === undefined ? {} : { outcome }), ...when };
}
