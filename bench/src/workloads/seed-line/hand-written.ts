import type { Action } from "@seqlang/runtime";

type Stage = "Inquiry" | "Engage" | "Qualify" | "Close";

export interface LeadJson {
  readonly budget?: number | undefined;
  readonly bpf?: { readonly stage: Stage } | undefined;
}

interface Lead {
  /** In cents, so that comparing amounts is exact. */
  readonly budget: number | undefined;
  readonly bpf: { readonly stage: Stage | undefined };
}

const exit: Action = Object.freeze({ kind: "exit", criterion: "qualified", position: "exit" });
const meeting: Action = Object.freeze({
  kind: "step",
  activity: "meeting",
  args: Object.freeze({ length: "PT30M" }),
  position: "meeting",
});
const email: Action = Object.freeze({
  kind: "step",
  activity: "email",
  args: Object.freeze({ template: "default" }),
  position: "email",
});

export function nextAction(lead: Lead): Action {
  if (lead.bpf.stage === "Qualify") return exit;
  if (lead.budget !== undefined && lead.budget > 1_000_000_00) return meeting;
  return email;
}

export function readLead({ budget, bpf }: LeadJson): Lead {
  return {
    budget: budget === undefined ? undefined : Math.round(budget * 100),
    bpf: { stage: bpf?.stage },
  };
}
