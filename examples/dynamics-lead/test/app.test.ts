import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Outbox } from "../src/activities.ts";
import { createApp } from "../src/app.ts";
import {
  date,
  leadId,
  money,
  optionSet,
  posted,
  postedInstance,
  postedLead,
  reference,
} from "./posted.ts";

const monday = Date.parse("2026-03-02T10:00:00Z");
const day = 86_400_000;
const key = "a key that only Dataverse knows";

function service() {
  const outbox: Outbox = [];
  const clock = { now: monday };
  const app = createApp({ key, outbox, now: () => clock.now });
  const post = (body: unknown, code = key) =>
    app.request(`/dataverse?code=${encodeURIComponent(code)}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const answer = async (body: unknown) => (await (await post(body)).json()) as object;
  const report = (step: string, outcome: string) =>
    app.request(`/leads/${leadId}/outcomes/${step}/${outcome}`, { method: "POST" });
  return { outbox, clock, post, answer, report };
}

describe("a lead's webhook", () => {
  it("is answered with a visit, where the budget is large and will be spent", async () => {
    const { answer, outbox } = service();
    const large = { budgetamount: money(2_000_000), budgetstatus: optionSet(3) };
    expect(await answer(postedLead(large))).toMatchObject({ kind: "step", activity: "meeting" });
    expect(outbox).toEqual([{ lead: leadId, text: "book a meeting of PT45M" }]);
  });

  it("is answered as the README shows", async () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
    const sent = /-d '(\{.*?\})'/s.exec(readme)?.[1] ?? "";
    const shown = /```json\n(.*?)```/s.exec(readme)?.[1] ?? "";
    expect(await service().answer(JSON.parse(sent))).toEqual(JSON.parse(shown));
  });

  it("is answered with a call for a hot lead, and an email for any other", async () => {
    const hot = { leadqualitycode: optionSet(1) };
    expect(await service().answer(postedLead(hot))).toMatchObject({
      activity: "phone",
      args: { about: "Solar roof" },
    });
    expect(await service().answer(postedLead())).toMatchObject({ args: { template: "welcome" } });
  });

  it("takes a column without a value as missing", async () => {
    const nothing = { budgetamount: null, budgetstatus: null, leadqualitycode: null };
    expect(await service().answer(postedLead(nothing))).toMatchObject({ activity: "email" });
  });

  it("goes on from where the lead stands", async () => {
    const { answer, clock, report, outbox } = service();
    await answer(postedLead());
    expect(await answer(postedLead())).toMatchObject({ kind: "wait", for: "intro.replied" });
    clock.now += day;
    expect((await report("intro", "replied")).status).toBe(204);
    expect(await answer(postedLead())).toMatchObject({ name: "followUp" });
    expect(outbox.map(({ text }) => text)).toEqual([
      "send welcome",
      "call about: The reply to our welcome",
    ]);
  });

  it("reminds after three days", async () => {
    const { answer, clock } = service();
    await answer(postedLead());
    await answer(postedLead());
    clock.now += 3 * day + 1;
    expect(await answer(postedLead())).toMatchObject({ name: "reminder" });
  });

  it.each([
    [{ statecode: optionSet(2) }, "disqualified"],
    [{ donotemail: true }, "opted out"],
  ])("makes a lead leave: %o", async (change, reason) => {
    const { answer } = service();
    await answer(postedLead());
    expect(await answer(postedLead(change))).toMatchObject({ kind: "exit", reason });
  });

  it("asks for nothing twice, where two webhooks come at once", async () => {
    const { post, outbox } = service();
    await Promise.all([post(postedLead()), post(postedInstance("Qualify")), post(postedLead())]);
    expect(outbox).toHaveLength(1);
  });

  it("doesn't enroll a lead from elsewhere", async () => {
    const advertisement = { leadsourcecode: optionSet(1) };
    expect(await service().answer(postedLead(advertisement))).toMatchObject({
      kind: "not enrolled",
      because: "not eligible",
    });
  });
});

describe("a process instance's webhook", () => {
  it("says where the lead stands: past Qualify it has reached the goal", async () => {
    const { answer } = service();
    await answer(postedLead());
    expect(await answer(postedInstance("Qualify"))).toMatchObject({ kind: "wait" });
    expect(await answer(postedInstance("Develop"))).toMatchObject({ kind: "goal" });
  });

  it("may come before its lead", async () => {
    const { post, answer } = service();
    const early = await post(postedInstance("Develop"));
    expect(early.status).toBe(202);
    expect(await answer(postedLead())).toMatchObject({ kind: "goal" });
  });

  it("makes the lead leave where the process was aborted", async () => {
    const { answer } = service();
    await answer(postedLead());
    const aborted = { statecode: optionSet(1), statuscode: optionSet(3) };
    expect(await answer(postedInstance("Qualify", aborted))).toMatchObject({
      kind: "exit",
      reason: "process aborted",
    });
  });

  it("counts the active one of several", async () => {
    const { answer } = service();
    await answer(postedLead());
    const aborted = { statuscode: optionSet(3), activestagestartedon: date("2026-03-03T09:00Z") };
    await answer(postedInstance("Qualify"));
    const other = "11111111-3b7a-ef11-a671-000d3a5c1f10";
    expect(await answer(postedInstance("Develop", aborted, other))).toMatchObject({ kind: "wait" });
  });

  it("tells since when the lead stands there", async () => {
    const { answer, clock } = service();
    await answer(postedLead());
    await answer(postedInstance("Qualify"));
    clock.now += 31 * day;
    expect(await answer(postedLead())).toMatchObject({ kind: "exit", reason: "went quiet" });
  });

  it("of an opportunity that never was a lead concerns nobody", async () => {
    const { post } = service();
    expect((await post(postedInstance("Develop", { leadid: null }))).status).toBe(202);
  });
});

describe("a wrong request", () => {
  it.each([
    [
      "an amount that is none",
      postedLead({ budgetamount: money("a lot") }),
      [
        {
          path: "budgetamount",
          message: 'expected an amount, a number or a decimal text such as "12.50"',
        },
      ],
    ],
    [
      "several faults at once",
      postedLead({ statecode: optionSet(7), donotemail: "no" }),
      [
        { path: "statecode", message: "expected one of 0, 1, 2, found a number" },
        { path: "donotemail", message: "expected true or false, found text" },
      ],
    ],
    [
      "a state that the image lacks",
      postedLead({ statecode: null }),
      [{ path: "statecode", message: "is missing" }],
    ],
    [
      "a table that nobody asked for",
      posted({ table: "contact", id: leadId, columns: {} }),
      [{ path: "PrimaryEntityName", message: "expected lead or leadtoopportunitysalesprocess" }],
    ],
    [
      "no image, as in a message of more than 256 KB",
      { MessageName: "Update", PrimaryEntityName: "lead", PrimaryEntityId: leadId },
      [{ path: "PostEntityImages", message: "has no image named PostImage" }],
    ],
  ])("is refused with its faults by path: %s", async (_, body, faults) => {
    const response = await service().post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ faults });
  });

  it("names a stage that the vocabulary doesn't know by its place in the process", async () => {
    const { answer, post } = service();
    await answer(postedLead());
    const elsewhere = { activestageid: reference("processstage", leadId) };
    const response = await post(postedInstance("Qualify", elsewhere));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      faults: [{ path: "bpf.leadtoopportunitysalesprocess[0]._activestageid_value" }],
    });
  });

  it("that is no webhook's is refused by path", async () => {
    const response = await service().post({ leadid: "1", budgetamount: 5 });
    expect(response.status).toBe(400);
    const { faults } = (await response.json()) as { faults: { path: string }[] };
    expect(faults.map(({ path }) => path)).toEqual([
      "MessageName",
      "PrimaryEntityName",
      "PrimaryEntityId",
    ]);
  });

  it("without the key is refused", async () => {
    const { post, outbox } = service();
    expect((await post(postedLead(), "guess")).status).toBe(401);
    expect(outbox).toEqual([]);
  });

  it("about a lead that is not enrolled is 404", async () => {
    expect((await service().report("intro", "replied")).status).toBe(404);
  });
});
