import { describe, expect, it } from "vitest";
import type { Outbox } from "../src/activities.ts";
import { createApp } from "../src/app.ts";

const monday = Date.parse("2026-03-02T10:00:00Z");
const day = 86_400_000;

const lead = {
  leadid: "1",
  subject: "Solar roof",
  status: "Open",
  source: "Web",
  tags: [],
  doNotEmail: false,
  owner: { name: "Ada", timezone: "Europe/London" },
  budget: 5_000,
  bpf: { stage: "Engage" },
};

function service() {
  const outbox: Outbox = [];
  const clock = { now: monday };
  const app = createApp(outbox, () => clock.now);
  const post = async (path: string, body?: object) => {
    const init = { method: "POST", headers: { "content-type": "application/json" } };
    return app.request(path, { ...init, body: JSON.stringify(body ?? {}) });
  };
  const changed = async (change: object) =>
    (await (await post("/leads/1/changed", { ...lead, ...change })).json()) as object;
  return { outbox, clock, post, changed };
}

describe("the lead service", () => {
  it("welcomes a small lead, waits for a reply and then advances", async () => {
    const { outbox, clock, post, changed } = service();
    expect(await changed({})).toMatchObject({ kind: "step", activity: "email" });
    expect(outbox).toEqual([{ lead: "1", text: "send welcome" }]);
    expect(await changed({})).toMatchObject({ kind: "wait", for: "intro.replied" });
    clock.now += day;
    expect((await post("/leads/1/outcomes/intro/replied")).status).toBe(204);
    expect(await changed({})).toMatchObject({ kind: "advance", sequence: "Discovery" });
  });

  it("reminds after three days without a reply", async () => {
    const { outbox, clock, changed } = service();
    await changed({});
    await changed({});
    clock.now += 3 * day + 1;
    expect(await changed({})).toMatchObject({ activity: "email", name: "reminder" });
    expect(outbox.at(-1)).toEqual({ lead: "1", text: "send reminder" });
  });

  it("leaves at once when the lead is qualified, whatever it waits for", async () => {
    const { changed } = service();
    await changed({});
    await changed({});
    const left = await changed({ bpf: { stage: "Qualify" } });
    expect(left).toMatchObject({ kind: "exit", reason: "qualified" });
  });

  it("waits for office hours in the owner's time zone", async () => {
    const { clock, changed } = service();
    clock.now = Date.parse("2026-03-07T10:00:00Z");
    const monday9 = Date.parse("2026-03-09T09:00:00Z");
    expect(await changed({ budget: 2_000_000 })).toMatchObject({ kind: "wait", until: monday9 });
  });

  it("does not take a lead that is suppressed or not eligible", async () => {
    const { changed } = service();
    expect(await changed({ tags: ["test"] })).toMatchObject({ because: "suppressed" });
    expect(await changed({ source: "TradeShow" })).toMatchObject({ because: "not eligible" });
  });

  it("answers a lead of the wrong shape with its faults", async () => {
    const { post } = service();
    const response = await post("/leads/1/changed", { ...lead, budget: "a lot" });
    expect(response.status).toBe(400);
    const message = 'expected an amount, a number or a decimal text such as "12.50"';
    expect(await response.json()).toEqual({ faults: [{ path: "budget", message }] });
  });

  it("keeps the round of a repeat", async () => {
    const { outbox, clock, post, changed } = service();
    const cold = { rating: "Cold", source: "Partner" };
    expect(await changed(cold)).toMatchObject({ activity: "task" });
    await changed(cold);
    clock.now += 4 * day;
    for (const round of [1, 2, 3]) {
      expect(await changed(cold)).toMatchObject({ name: "nurture", rounds: [{ count: round }] });
      if (round < 3) expect(await changed(cold)).toMatchObject({ for: "nurture.replied" });
      clock.now += 14 * day;
    }
    expect(await changed(cold)).toMatchObject({ kind: "end" });
    expect(outbox.filter(({ text }) => text === "send newsletter")).toHaveLength(3);
    expect((await post("/leads/2/outcomes/intro/replied")).status).toBe(404);
  });

  it("explains its answer with the lines of the sequence", async () => {
    const { post } = service();
    const text = await (await post("/leads/explain", { ...lead, budget: 2_000_000 })).text();
    expect(text).toContain("bigDeal");
    expect(text).toMatch(/lead-follow-up\.seq:\d+/);
  });
});
