// The service: Dataverse posts each lead and each process instance that changes, the answer is what
// happens next.
import { sValidator } from "@hono/standard-validator";
import { perform, RecordError, type Fault } from "@seqlang/runtime";
import { getDotPath } from "@standard-schema/utils";
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { timingSafeEqual } from "hono/utils/buffer";
import { NewLead } from "../sequences/new-lead.seq.ts";
import { activities, type Outbox } from "./activities.ts";
import { movedOn, reported, type Enrollment } from "./enrollment.ts";
import { processTable, Records } from "./records.ts";
import { rowOf } from "./row.ts";
import { imageAlias, imageOf, Webhook } from "./webhook.ts";

/** What a service needs from outside. */
export interface Surroundings {
  /** What Dataverse adds to the address as `code`, where the webhook is registered with WebhookKey. */
  readonly key: string;
  /** Where the work that sequences ask for is put. */
  readonly outbox: Outbox;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
}

export function createApp({ key, outbox, now = Date.now }: Surroundings): Hono {
  const records = new Records();
  const enrollments = new Map<string, Enrollment>();
  const app = new Hono();

  app.use("/dataverse", async (request, next) => {
    if (await timingSafeEqual(request.req.query("code") ?? "", key)) return next();
    return request.json({ error: "the key is wrong" }, 401);
  });

  const webhook = sValidator("json", Webhook, (result, request) => {
    if (result.success) return undefined;
    const faults = result.error.map((issue) => ({
      path: getDotPath(issue) ?? "",
      message: issue.message,
    }));
    return refused(request, faults);
  });

  app.post("/dataverse", webhook, async (request) => {
    const body = request.req.valid("json");
    const { PrimaryEntityName: table, PrimaryEntityId: id } = body;
    const image = imageOf(body);
    if (image === undefined) {
      const message = `has no image named ${imageAlias}`;
      return refused(request, [{ path: "PostEntityImages", message }]);
    }
    let lead: string | undefined = id;
    if (table === "lead") records.addLead(id, rowOf(image));
    else if (table === processTable) lead = records.addInstance(id, rowOf(image));
    else {
      const message = `expected lead or ${processTable}`;
      return refused(request, [{ path: "PrimaryEntityName", message }]);
    }
    const raw = lead === undefined ? undefined : records.raw(lead);
    // An instance may come before its lead, or belong to none.
    if (lead === undefined || raw === undefined) return request.json({ kind: "no lead yet" }, 202);
    return request.json(await decide(lead, NewLead.parse(raw, { raw: true })));
  });

  async function decide(id: string, record: ReturnType<typeof NewLead.parse>): Promise<object> {
    const enrollment = enrollments.get(id);
    const context = { now: now(), ...enrollment };
    if (enrollment === undefined) {
      const entry = NewLead.enrolls(record, context);
      if (!entry.enrolls) return { kind: "not enrolled", ...entry };
    }
    const action =
      enrollment === undefined
        ? NewLead.evaluate(record, context)
        : NewLead.next(enrollment.position, record, context);
    // Before the work, so that a webhook that comes meanwhile doesn't ask for it again.
    enrollments.set(id, movedOn(enrollment, action, context.now));
    if (action.kind === "step") await perform(action, activities(id, outbox), { record });
    return action;
  }

  // Mail and telephone systems report here what came of a step.
  app.post("/leads/:id/outcomes/:step/:outcome", (request) => {
    const { id, step, outcome } = request.req.param();
    const enrollment = enrollments.get(id);
    if (enrollment === undefined) return request.json({ error: "no such lead" }, 404);
    enrollments.set(id, reported(enrollment, step, outcome, now()));
    return request.body(null, 204);
  });

  app.onError((error, request) => {
    if (error instanceof RecordError) return refused(request, error.faults);
    // What Hono refuses by itself, such as a body that isn't JSON.
    if (error instanceof HTTPException) return error.getResponse();
    throw error;
  });

  return app;
}

/** What is wrong with a request, by path; no message holds a value of the record. */
function refused(request: Context, faults: readonly Pick<Fault, "path" | "message">[]): Response {
  return request.json({ faults: faults.map(({ path, message }) => ({ path, message })) }, 400);
}
