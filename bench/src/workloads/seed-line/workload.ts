import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../../random.ts";
import type { Workload } from "../workload.ts";
import { nextAction, readLead, type LeadJson } from "./hand-written.ts";

const stages = ["Inquiry", "Engage", "Qualify", "Close"] as const;
const random = new Random(1);
const here = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

/** One amount compared, one stage that exits. */
export const seedLine: Workload<LeadJson> = {
  name: "seed-line",
  about: "the seed line: an amount and a stage",
  sources: { "crm.seq": here("crm.seq"), "seed-line.seq": here("seed-line.seq") },
  rules: {
    rules: [
      { when: { field: "bpf.stage", is: "=", value: "Qualify" }, answer: "exit" },
      { when: { field: "budget", is: ">", value: 1_000_000 }, answer: "meeting" },
    ],
    otherwise: "email",
    optional: new Set(["budget", "bpf.stage"]),
  },
  now: Date.parse("2026-11-24T09:00Z"),
  records: Array.from({ length: 2000 }, () => {
    const stage = random.maybe(0.2, random.pick(stages));
    const budget = random.maybe(0.2, random.pick([random.whole(1, 200_000_000) / 100, 1_000_000]));
    return { budget, bpf: stage && { stage } };
  }),
  handWritten: { read: readLead, evaluate: nextAction },
  plain: ({ budget, bpf }) => ({ budget: budget ?? null, bpf: { stage: bpf?.stage ?? null } }),
};
