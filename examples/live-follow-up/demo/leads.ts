import { fakerEN as faker } from "@faker-js/faker";

const zones = ["Europe/London", "Europe/Berlin", "America/New_York"];
const owners = zones.map((timezone, number) => ({
  name: ["Ada Byron", "Konrad Zuse", "Grace Hopper"][number] ?? "",
  email: ["ada@acme.example", "konrad@acme.example", "grace@acme.example"][number] ?? "",
  timezone,
}));

export type Lead = ReturnType<typeof lead>;

/** Leads as a CRM would send them, the same ones every time. */
export function leads(count: number): readonly Lead[] {
  faker.seed(2026);
  return Array.from({ length: count }, (_, index) => lead(index + 1));
}

function lead(number: number) {
  const name = faker.person.fullName();
  const company = faker.helpers.maybe(() => faker.company.name(), { probability: 0.7 });
  const budget = faker.helpers.maybe(() => faker.number.int({ min: 5, max: 400 }) * 1000, {
    probability: 0.6,
  });
  return {
    leadid: `lead-${number}`,
    name,
    email: faker.internet.email({
      firstName: name.split(" ")[0] ?? "",
      provider: number % 15 === 0 ? "gone.example" : "example.com",
    }),
    source: faker.helpers.weightedArrayElement([
      { value: "Web", weight: 8 },
      { value: "Referral", weight: 3 },
      { value: "Partner", weight: 2 },
      { value: "TradeShow", weight: 1 },
    ]),
    rating: faker.helpers.arrayElement(["Warm", "Cold", "Cold", null]),
    status: "Open",
    doNotEmail: false,
    creditScore: faker.number.int({ min: 250, max: 950 }),
    owner: faker.helpers.arrayElement(owners),
    bpf: { stage: "Inquiry" },
    ...(company === undefined ? {} : { company }),
    ...(budget === undefined ? {} : { budget }),
  };
}
