// A deal's next action while two processes run on it, with amounts in several currencies.
import { calendar } from "@seqlang/calendar";
import { DealPipeline } from "../sequences/deal-pipeline.seq.ts";
import { rates } from "./rates.ts";

const deal = DealPipeline.parse({
  name: "Solar roof",
  amount: { amount: "750000.00", currency: "USD" },
  lines: [{ product: "Panels", quantity: 300, price: 1250, approved: true }],
  bpf: {
    Sales: { stage: "Propose", entered: "2026-11-01T09:00:00Z", status: "active" },
    Contracting: { stage: "LegalReview", entered: "2026-11-10T09:00:00Z", status: "active" },
  },
});

const context = { now: Date.parse("2026-11-24T09:00:00Z"), calendar, rates };
console.log(DealPipeline.explain(deal, context).text);
