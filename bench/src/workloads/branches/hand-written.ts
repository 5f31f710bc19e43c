import type { StepAction } from "@seqlang/runtime";
import type { LeadJson } from "./records.ts";

/** A lead as a service keeps it: cents, epoch milliseconds, undefined for what is missing. */
interface Lead {
  readonly budget: number | undefined;
  readonly employees: number | undefined;
  readonly score: number;
  readonly discount: number | undefined;
  readonly rating: LeadJson["rating"];
  readonly source: LeadJson["source"];
  readonly industry: string | undefined;
  readonly country: string;
  readonly title: string | undefined;
  readonly createdOn: number;
  readonly lastContact: number | undefined;
  readonly renewal: number | undefined;
  readonly doNotEmail: boolean;
  readonly company:
    { readonly region: string | undefined; readonly employees: number | undefined } | undefined;
  readonly owner: { readonly region: string };
}

export function readLead(record: LeadJson): Lead {
  const { budget, company } = record;
  return {
    budget: budget === undefined ? undefined : Math.round(budget * 100),
    employees: record.employees,
    score: record.score,
    discount: record.discount,
    rating: record.rating,
    source: record.source,
    industry: record.industry,
    country: record.country,
    title: record.title,
    createdOn: Date.parse(record.createdOn),
    lastContact: record.lastContact === undefined ? undefined : Date.parse(record.lastContact),
    renewal: record.renewal === undefined ? undefined : Date.parse(record.renewal),
    doNotEmail: record.doNotEmail,
    company: company && { region: company.region, employees: company.employees },
    owner: { region: record.owner.region },
  };
}

const day = 86_400_000;
const march = Date.parse("2026-03-01");
const june = Date.parse("2026-06-01T00:00Z");
const july = Date.parse("2026-07-01");
const september = Date.parse("2026-09-30");

function task(title: string): StepAction {
  return Object.freeze({
    kind: "step",
    activity: "task",
    args: Object.freeze({ title }),
    name: title,
    position: title,
  });
}

const r01 = task("r01");
const r02 = task("r02");
const r03 = task("r03");
const r04 = task("r04");
const r05 = task("r05");
const r06 = task("r06");
const r07 = task("r07");
const r08 = task("r08");
const r09 = task("r09");
const r10 = task("r10");
const r11 = task("r11");
const r12 = task("r12");
const r13 = task("r13");
const r14 = task("r14");
const r15 = task("r15");
const r16 = task("r16");
const r17 = task("r17");
const r18 = task("r18");
const r19 = task("r19");
const r20 = task("r20");
const r21 = task("r21");
const r22 = task("r22");
const r23 = task("r23");
const r24 = task("r24");
const r25 = task("r25");
const otherwise = task("otherwise");

export function nextAction(lead: Lead, { now }: { readonly now: number }): StepAction {
  const { budget, employees, score, rating, industry, country, company, renewal } = lead;
  if (rating === "Hot" && budget !== undefined && budget > 500_000_00) return r01;
  if (employees !== undefined && employees > 5000 && country === "US") return r02;
  if (isRegulated(industry) && score >= 80) return r03;
  if (lead.source === "Referral" && company?.employees !== undefined && company.employees >= 1000) {
    return r04;
  }
  if (lead.lastContact === undefined && score > 90) return r05;
  if (isContinental(country) && rating === "Warm" && budget !== undefined && budget >= 250_000_00) {
    return r06;
  }
  if (lead.title?.startsWith("Chief") && employees !== undefined && employees >= 200) return r07;
  if (renewal !== undefined && renewal < march && rating !== "Cold") return r08;
  if (
    lead.lastContact !== undefined &&
    lead.lastContact >= now - 7 * day &&
    lead.lastContact <= now &&
    score > 60
  ) {
    return r09;
  }
  if (
    company?.region === "EMEA" &&
    budget !== undefined &&
    budget >= 100_000_00 &&
    budget <= 250_000_00
  ) {
    return r10;
  }
  if (industry === "Retail" && employees !== undefined && employees < 50 && !lead.doNotEmail) {
    return r11;
  }
  if (isEastern(lead.owner.region) && score >= 40 && score <= 60) return r12;
  if (
    lead.createdOn >= june &&
    (lead.source === "Web" || lead.source === "Event") &&
    budget === undefined
  ) {
    return r13;
  }
  if (lead.title?.includes("manager") && score < 30 && rating === "Cold") return r14;
  if (
    company?.employees !== undefined &&
    company.employees < 20 &&
    company.region !== undefined &&
    score < 20
  ) {
    return r15;
  }
  if (lead.lastContact !== undefined && lead.lastContact < now - 180 * day && rating === "Hot") {
    return r16;
  }
  if (
    lead.discount !== undefined &&
    lead.discount > 20 &&
    budget !== undefined &&
    budget <= 50_000_00
  ) {
    return r17;
  }
  if (
    country === "DE" &&
    industry !== "Software" &&
    employees !== undefined &&
    employees >= 100 &&
    employees <= 500
  ) {
    return r18;
  }
  if (company === undefined && lead.source === "TradeShow") return r19;
  if (score === 33 || score === 75) return r20;
  if (renewal !== undefined && renewal >= july && renewal <= september) return r21;
  if (
    lead.owner.region === "West" &&
    (rating === "Warm" || (budget !== undefined && budget > 1_000_000_00))
  ) {
    return r22;
  }
  if (employees === undefined && industry !== undefined && score >= 50) return r23;
  if (isFar(country) && lead.doNotEmail) return r24;
  if ((budget !== undefined && budget < 1_000_00) || score < 5) return r25;
  return otherwise;
}

function isRegulated(industry: string | undefined): boolean {
  return (
    industry === "Banking" ||
    industry === "Insurance" ||
    industry === "Pharma" ||
    industry === "Energy" ||
    industry === "Telecom" ||
    industry === "Aviation" ||
    industry === "Mining" ||
    industry === "Defense"
  );
}

function isContinental(country: string): boolean {
  return (
    country === "DE" ||
    country === "FR" ||
    country === "IT" ||
    country === "ES" ||
    country === "NL" ||
    country === "BE" ||
    country === "AT" ||
    country === "CH"
  );
}

function isEastern(region: string): boolean {
  return (
    region === "North" ||
    region === "South" ||
    region === "East" ||
    region === "Central" ||
    region === "Alps" ||
    region === "Baltics" ||
    region === "Nordics" ||
    region === "Iberia"
  );
}

function isFar(country: string): boolean {
  return !(
    country === "US" ||
    country === "CA" ||
    country === "MX" ||
    country === "BR" ||
    country === "GB" ||
    country === "IE" ||
    country === "DE" ||
    country === "FR"
  );
}
