// The service: a CRM posts a lead when it changes, the answer is what happens next.
import { sValidator } from "@hono/standard-validator";
import { calendar } from "@seqlang/calendar";
import { perform } from "@seqlang/runtime";
import { getDotPath } from "@standard-schema/utils";
import { Hono } from "hono";
import { LeadFollowUp } from "../sequences/lead-follow-up.seq.ts";
import { activities, type Outbox } from "./activities.ts";
import { movedOn, reported, type Enrollment } from "./enrollment.ts";

/**
 * @param outbox - where the work that sequences ask for is put
 * @param now - the clock, in epoch milliseconds
 */
export function createApp(outbox: Outbox, now: () => number = Date.now): Hono {
  const enrollments = new Map<string, Enrollment>();
  const app = new Hono();

  // The generated record schema is a Standard Schema: the handler gets a typed lead, and one of the
  // wrong shape is answered with every fault by path.
  const lead = sValidator("json", LeadFollowUp.record, (result, request) => {
    if (result.success) return undefined;
    const faults = result.error.map((issue) => ({
      path: getDotPath(issue) ?? "",
      message: issue.message,
    }));
    return request.json({ faults }, 400);
  });

  app.post("/leads/:id/changed", lead, async (request) => {
    const id = request.req.param("id");
    const record = request.req.valid("json");
    const enrollment = enrollments.get(id);
    const context = { now: now(), calendar, ...enrollment };
    if (enrollment === undefined) {
      const entry = LeadFollowUp.enrolls(record, context);
      if (!entry.enrolls) return request.json({ kind: "not enrolled", ...entry });
    }
    const action =
      enrollment === undefined
        ? LeadFollowUp.evaluate(record, context)
        : LeadFollowUp.next(enrollment.position, record, context);
    if (action.kind === "step") await perform(action, activities(id, outbox), { record });
    enrollments.set(id, movedOn(enrollment, action, context));
    return request.json(action);
  });

  // Mail and telephone systems report here what came of a step.
  app.post("/leads/:id/outcomes/:step/:outcome", (request) => {
    const { id, step, outcome } = request.req.param();
    const enrollment = enrollments.get(id);
    if (enrollment === undefined) return request.json({ error: "no such lead" }, 404);
    enrollments.set(id, reported(enrollment, step, outcome, now()));
    return request.body(null, 204);
  });

  // Why would this lead get that? For whoever is asked by a seller.
  app.post("/leads/explain", lead, (request) => {
    const context = { now: now(), calendar };
    return request.text(LeadFollowUp.explain(request.req.valid("json"), context).text);
  });

  return app;
}
