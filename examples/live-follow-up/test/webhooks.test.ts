import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { day, lead, messageIds, testService } from "./service.ts";

const crm = "/webhooks/crm";
const mail = "/webhooks/mail";

describe("what the CRM posts", () => {
  it("enrolls a new lead, and a change of its stage ends that", async () => {
    const { save, stands } = testService();
    const [enrollment] = await save();
    expect(enrollment).toMatchObject({ sequence: "FollowUp", status: "active" });
    expect(await stands(enrollment!.id)).toBe("when/else/wait-for");
    await save({ bpf: { stage: "Qualify" } });
    expect(await stands(enrollment!.id)).toBe("left: exit a seller took over");
  });

  it("takes the lead of the README", async () => {
    const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
    const [, body = ""] = /webhooks\/crm .*-d '(\{[\s\S]*?\n\})'/.exec(readme) ?? [];
    const response = await testService().post(crm, JSON.parse(body) as object);
    expect(await response.json()).toMatchObject({ enrollments: [{ sequence: "FollowUp" }] });
  });

  it("counts one that is past the stage as a success", async () => {
    const { save, stands } = testService();
    const [enrollment] = await save();
    await save({ bpf: { stage: "Develop" } });
    expect(await stands(enrollment!.id)).toBe("left: goal qualified");
  });

  it("doesn't enroll one that may not enter", async () => {
    expect(await testService().save({ source: "TradeShow" })).toEqual([]);
  });

  it("hands a meeting to the CRM, and goes on when that reports its end", async () => {
    const { save, work, post, stands } = testService();
    const [enrollment] = await save({ budget: 300_000 });
    expect(work).toEqual([
      {
        key: `${enrollment!.id}/visit/1`,
        lead: "1",
        activity: "meeting",
        args: { about: "Größe AG: 300000 USD", length: "PT45M" },
      },
    ]);
    expect(await stands(enrollment!.id)).toBe("visit");
    const done = { event: "done", key: work[0]!.key, outcome: "held" };
    expect(await (await post(crm, done)).json()).toEqual({ taken: true });
    expect(await stands(enrollment!.id)).toBe("wait");
    const nobodys = await post(crm, {
      ...done,
      event: "skipped",
      outcome: undefined,
      key: "x/y/1",
    });
    expect(await nobodys.json()).toEqual({ taken: false });
  });

  it("advances who never answers, and sets the rating in the CRM", async () => {
    const { save, pass, fields, runner } = testService();
    await save();
    for (const days of [4, 7, 10]) await pass(days * day);
    const [first, second] = await runner.enrollmentsOf("lead", "1");
    expect(first?.status).toMatchObject({ how: "advance", to: "Nurture" });
    expect(second).toMatchObject({ sequence: "Nurture", status: { kind: "active" } });
    expect(fields).toEqual(['1 rating = "Cold"']);
  });

  it("erases a lead with all that is known of it", async () => {
    const { save, post, get, request, runner } = testService();
    const [enrollment] = await save();
    expect(await get("/outbox")).toContain("bo@example.com");
    const erased = await post(crm, { event: "erased", entity: "lead", id: "1" });
    expect(await erased.json()).toEqual({ erased: true });
    expect(await get("/outbox")).not.toContain("bo@example.com");
    expect((await request(`/enrollments/${enrollment!.id}`)).status).toBe(404);
    expect(await runner.enrollmentsOf("lead", "1")).toEqual([]);
  });
});

describe("what comes back to mails", () => {
  it("takes events of a provider by message id", async () => {
    const service = testService();
    const [enrollment] = await service.save();
    const [messageId] = await messageIds(service);
    await service.pass(day);
    const at = new Date(service.clock.now() - 3_600_000).toISOString();
    const opened = await service.post(mail, { event: "opened", messageId, at });
    const step = `${enrollment!.id}/welcome/1`;
    expect(await opened.json()).toEqual({ taken: true, step });
    const { outcomes } = (await service.runner.enrollment(enrollment!.id))!;
    expect(outcomes["welcome"]).toEqual({ opened: Date.parse(at) });
    await service.post(mail, { event: "bounced", messageId });
    expect(service.work.map(({ args }) => args)).toEqual([{ title: "Find another address of Bo" }]);
  });

  it("takes a reply as it came, and neither an out-of-office note nor somebody else's mail", async () => {
    const service = testService();
    const [enrollment] = await service.save();
    const [messageId] = await messageIds(service);
    const came = (head: readonly string[]) =>
      service.send(
        mail,
        ["From: bo@example.com", "Message-ID: <1@example.com>", ...head, "", "Hello."].join("\r\n"),
        { "content-type": "message/rfc822" },
      );
    const answers = `In-Reply-To: ${messageId}`;
    const away = await came([answers, "Auto-Submitted: auto-replied"]);
    expect(await away.json()).toEqual({ taken: false, kind: "automatic" });
    expect(await (await came(["In-Reply-To: <2@example.com>"])).json()).toEqual({ taken: false });
    expect(await service.stands(enrollment!.id)).toBe("when/else/wait-for");
    const reply = await came([answers]);
    expect(await reply.json()).toEqual({ taken: true, step: `${enrollment!.id}/welcome/1` });
    expect(await service.stands(enrollment!.id)).toBe("meet");
  });

  it("doesn't believe an id that nobody was sent", async () => {
    const service = testService();
    const [enrollment] = await service.save();
    const key = Buffer.from(`${enrollment!.id}/welcome/1`).toString("base64url");
    for (const messageId of [`<seq.${key}@acme.example>`, `<seq.${key}.AAAA@acme.example>`]) {
      const made = await service.post(mail, { event: "replied", messageId });
      expect(await made.json()).toEqual({ taken: false });
    }
    expect(await service.stands(enrollment!.id)).toBe("when/else/wait-for");
  });
});

describe("what is refused", () => {
  const created = { event: "created", entity: "lead", record: lead };
  const faults = (path: string) => ({ faults: [{ path, message: expect.any(String) as string }] });

  it.each([
    ["no event", crm, {}, faults("event")],
    ["an event that nobody knows", crm, { event: "merged" }, faults("event")],
    ["another entity", crm, { ...created, entity: "account" }, faults("entity")],
    ["no record", crm, { event: "created", entity: "lead" }, faults("record")],
    ["a record that is none", crm, { ...created, record: "Bo" }, faults("record")],
    [
      "a record of the wrong shape",
      crm,
      { ...created, record: { ...lead, budget: "a lot", owner: { name: "Ada", email: "" } } },
      {
        faults: [
          {
            path: "record.budget",
            message: 'expected an amount, a number or a decimal text such as "12.50"',
          },
          { path: "record.owner.timezone", message: "is missing" },
        ],
      },
    ],
    [
      "a record without a key",
      crm,
      { ...created, record: { ...lead, leadid: undefined } },
      faults("record"),
    ],
    ["a time without a zone", crm, { ...created, at: "2026-03-02T10:00:00" }, faults("at")],
    ["a day that isn't there", crm, { ...created, at: "2026-13-02T10:00:00Z" }, faults("at")],
    [
      "an outcome that nobody knows",
      crm,
      { event: "done", key: "x", outcome: "fine" },
      faults("outcome"),
    ],
    ["an empty key", crm, { event: "done", key: "" }, faults("key")],
    ["an event of another kind", mail, { event: "printed", messageId: "<1@x>" }, faults("event")],
    ["no message id", mail, { event: "opened" }, faults("messageId")],
  ])("%s, with a 400 that says where", async (_, path, body, told) => {
    const { post } = testService();
    const response = await post(path, body);
    expect(await response.json()).toEqual(told);
    expect(response.status).toBe(400);
  });

  const large = JSON.stringify({ pad: "x".repeat(2 ** 20) });
  it.each([
    ["broken JSON", "{ not JSON", "application/json", 400],
    ["nothing", "", "application/json", 400],
    ["a list", "[]", "application/json", 400],
    ["null", "null", "application/json", 400],
    ["a form", "event=created", "application/x-www-form-urlencoded", 415],
    ["too much", large, "application/json", 413],
  ])("%s, with a sentence and no stack trace", async (_, body, type, status) => {
    const { send } = testService();
    for (const path of [crm, mail]) {
      const response = await send(path, body, { "content-type": type });
      expect(response.status).toBe(status);
      const text = await response.text();
      expect(Object.keys(JSON.parse(text) as object)).toHaveLength(1);
      expect(text).not.toMatch(/\bat .*:\d+:\d+|node_modules|Error:/);
    }
  });

  it("another address, with the right ones", async () => {
    const response = await testService().post("/webhooks/leads", created);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: "POST to /webhooks/crm or to /webhooks/mail" });
  });

  it("keeps nothing of a record that is refused", async () => {
    const { save, post, runner } = testService();
    await save();
    await post(crm, { ...created, record: { ...lead, name: 7, leadid: "2" } });
    expect(await runner.enrollmentsOf("lead", "2")).toEqual([]);
  });

  it("whoever doesn't know the secret, where there is one", async () => {
    const { post, request } = testService({}, { WEBHOOK_SECRET: "correct-horse" });
    const withSecret = (authorization: string) => post(crm, created, { authorization });
    expect((await post(crm, created)).status).toBe(401);
    expect((await post(mail, { event: "opened", messageId: "<1@x>" })).status).toBe(401);
    const wrong = await withSecret("Bearer battery-staple");
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual({ error: "the secret is wrong" });
    expect((await withSecret("Basic correct")).status).toBe(400);
    expect((await withSecret("Bearer correct-horse")).status).toBe(200);
    expect((await request("/")).status).toBe(200);
  });
});
