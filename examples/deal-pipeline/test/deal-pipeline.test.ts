import { calendar } from "@seqlang/calendar";
import { describe, expect, it } from "vitest";
import { DealPipeline } from "../sequences/deal-pipeline.seq.ts";
import { rates } from "../src/rates.ts";

const context = { now: Date.parse("2026-11-24T09:00:00Z"), calendar, rates };

function next(change: object) {
  const deal = { name: "Solar roof", lines: [], ...change };
  return DealPipeline.evaluate(DealPipeline.parse(deal), context);
}

function stages(sales: string, contracting?: string) {
  return {
    Sales: { stage: sales, status: "active" },
    ...(contracting === undefined ? {} : { Contracting: { stage: contracting, status: "active" } }),
  };
}

describe("the deal pipeline", () => {
  it("alerts of large deals in any currency, from the proposal on", () => {
    const amount = { amount: "750000.00", currency: "USD" };
    expect(next({ amount, bpf: stages("Propose") })).toMatchObject({
      kind: "step",
      activity: "alert",
      args: { text: "Solar roof is at Propose", value: { amount: "750000", currency: "USD" } },
    });
    expect(next({ amount, bpf: stages("Develop") })).not.toMatchObject({ activity: "alert" });
  });

  it("fails rather than guesses where a rate is missing", () => {
    const amount = { amount: 1, currency: "JPY" };
    expect(next({ amount, bpf: stages("Propose") })).toMatchObject({
      kind: "failure",
      missing: "a rate from JPY to EUR",
    });
  });

  it("asks to approve large lines", () => {
    const lines = [{ product: "Panels", quantity: 300, price: "1250.50", approved: false }];
    expect(next({ lines, bpf: stages("Qualify") })).toMatchObject({
      name: "approve",
      args: { due: "2026-11-26" },
    });
  });

  it("reaches its goal when the contract is signed, whatever the sales stage", () => {
    expect(next({ bpf: stages("Qualify", "Signed") })).toMatchObject({ kind: "goal" });
  });
});
