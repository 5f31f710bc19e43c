import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workload } from "../workload.ts";
import { nextAction, readLead } from "./hand-written.ts";
import { leads, type LeadJson } from "./records.ts";
import { now, rules } from "./rules.ts";

const here = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

/** Numbers, amounts, texts, lists of eight, dates, missing values and nested fields. */
export const branches: Workload<LeadJson> = {
  name: "branches",
  about: "25 branches over 16 fields",
  sources: { "crm.seq": here("crm.seq"), "branches.seq": here("branches.seq") },
  rules,
  now,
  records: leads,
  handWritten: { read: readLead, evaluate: nextAction },
  plain(lead: LeadJson) {
    return {
      budget: lead.budget ?? null,
      employees: lead.employees ?? null,
      score: lead.score,
      discount: lead.discount ?? null,
      rating: lead.rating ?? null,
      source: lead.source,
      industry: lead.industry ?? null,
      country: lead.country,
      title: lead.title ?? null,
      createdOn: Date.parse(lead.createdOn),
      lastContact: lead.lastContact === undefined ? null : Date.parse(lead.lastContact),
      renewal: lead.renewal === undefined ? null : Date.parse(lead.renewal),
      doNotEmail: lead.doNotEmail,
      company: lead.company
        ? { region: lead.company.region ?? null, employees: lead.company.employees ?? null }
        : null,
      owner: lead.owner,
    };
  },
};
