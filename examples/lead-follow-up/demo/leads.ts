import { fakerEN as faker } from "@faker-js/faker";

const needs = ["Solar roof", "Heat pumps", "Battery storage", "Charging points", "Energy audit"];
const zones = { "Europe/London": 4, "Europe/Berlin": 3, "America/New_York": 1 };

/** Leads as a CRM would send them, the same ones every time. */
export function leads(count: number) {
  faker.seed(2026);
  return Array.from({ length: count }, (_, index) => lead(index + 1));
}

function lead(number: number) {
  const company = sometimes(0.8, () => ({ name: faker.company.name() }));
  const stage = sometimes(0.9, () =>
    weighted({ Inquiry: 10, Engage: 8, Qualify: 1, Propose: 1, Trial: 1 }),
  );
  return {
    leadid: `lead-${number}`,
    subject: `${faker.helpers.arrayElement(needs)} for ${company?.name ?? faker.person.fullName()}`,
    budget: sometimes(0.8, budget),
    rating: sometimes(0.7, () => weighted({ Hot: 2, Warm: 4, Cold: 3 })),
    status: weighted({ Open: 15, Disqualified: 1 }),
    source: weighted({ Web: 8, Referral: 3, Partner: 3, TradeShow: 2 }),
    tags: sometimes(0.02, () => ["legal hold"]) ?? [],
    doNotEmail: faker.datatype.boolean(0.04),
    owner: { name: faker.person.fullName(), timezone: weighted(zones) },
    ...(company === undefined ? {} : { company }),
    ...(stage === undefined ? {} : { bpf: { stage } }),
  };
}

/** Many small ones and a few large: from ten thousand to three million. */
function budget(): number {
  return Math.round(10 ** faker.number.float({ min: 1, max: 3.5 })) * 1000;
}

function sometimes<T>(probability: number, make: () => T): T | undefined {
  return faker.helpers.maybe(make, { probability });
}

function weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
  const options = Object.entries<number>(weights);
  return faker.helpers.weightedArrayElement(
    options.map(([value, weight]) => ({ value: value as Name, weight })),
  );
}
