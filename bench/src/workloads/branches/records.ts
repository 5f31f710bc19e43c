import { Random } from "../../random.ts";
import { now } from "./rules.ts";

const day = 86_400_000;

/** A lead as the CRM's JSON has it: ISO dates, and what is missing left out. */
export interface LeadJson {
  readonly budget?: number | undefined;
  readonly employees?: number | undefined;
  readonly score: number;
  readonly discount?: number | undefined;
  readonly rating?: "Hot" | "Warm" | "Cold" | undefined;
  readonly source: "Web" | "Referral" | "Partner" | "TradeShow" | "Event";
  readonly industry?: string | undefined;
  readonly country: string;
  readonly title?: string | undefined;
  readonly createdOn: string;
  readonly lastContact?: string | undefined;
  readonly renewal?: string | undefined;
  readonly doNotEmail: boolean;
  readonly company?:
    { readonly region?: string | undefined; readonly employees?: number | undefined } | undefined;
  readonly owner: { readonly region: string };
}

const random = new Random(2);

/** Leads of which each branch takes some. */
export const leads: readonly LeadJson[] = Array.from({ length: 2000 }, () => ({
  budget: random.maybe(0.2, Math.round(10 ** (3 + random.fraction() * 3.4) * 100) / 100),
  employees: random.maybe(0.2, Math.round(10 ** (random.fraction() * 4))),
  score: random.whole(0, 100),
  discount: random.maybe(0.5, random.whole(0, 40)),
  rating: random.maybe(0.2, random.pick(["Hot", "Warm", "Cold"])),
  source: random.pick(["Web", "Referral", "Partner", "TradeShow", "Event"]),
  industry: random.maybe(
    0.1,
    random.pick([
      "Banking",
      "Mining",
      "Defense",
      "Retail",
      "Software",
      "Media",
      "Logistics",
      "Farming",
    ]),
  ),
  country: random.pick(["US", "CA", "MX", "BR", "GB", "DE", "FR", "CH", "JP", "AU"]),
  title: random.maybe(0.3, random.pick(["Chief of sales", "Sales manager", "Buyer", "Owner"])),
  createdOn: isoBefore(700),
  lastContact: random.maybe(0.3, isoBefore(400)),
  renewal: random.maybe(0.7, isoBefore(500).slice(0, 10)),
  doNotEmail: random.fraction() < 0.2,
  company: random.maybe(0.2, {
    region: random.maybe(0.2, random.pick(["EMEA", "AMER", "APAC"])),
    employees: random.maybe(0.2, Math.round(10 ** (random.fraction() * 4))),
  }),
  owner: { region: random.pick(["North", "West", "Central", "Nordics", "Lakes", "Coast"]) },
}));

function isoBefore(days: number): string {
  return new Date(now - random.whole(0, days * 1440) * (day / 1440)).toISOString();
}
