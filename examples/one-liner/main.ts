// What a service does with a sequence: read a record from outside, ask for the next action, act.
import { BigDeal } from "./big-deal.seq.ts";

const context = { now: Date.parse("2026-11-24T09:00:00Z") };

for (const body of [
  { budget: 1_000_001 },
  { budget: 1_000_000 },
  {},
  { budget: 2_000_000, bpf: { stage: "Qualify" } },
]) {
  const lead = BigDeal.parse(body);
  const action = BigDeal.evaluate(lead, context);
  console.log(JSON.stringify(body), "→", action.kind === "step" ? action.activity : action.kind);
}
