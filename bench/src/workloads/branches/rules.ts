import type { Condition, Rule, RuleSet, Test, Value } from "../../rules/condition.ts";

const day = 86_400_000;
export const now = Date.parse("2026-11-24T09:00Z");

/** The 25 branches of `branches.seq` once more, for the engines that take rules as data. */
export const rules: RuleSet = {
  rules: [
    all(equal("rating", "Hot"), test("budget", ">", 500_000)),
    all(test("employees", ">", 5000), equal("country", "US")),
    all(
      oneOf("industry", "Banking Insurance Pharma Energy Telecom Aviation Mining Defense"),
      test("score", ">=", 80),
    ),
    all(equal("source", "Referral"), test("company.employees", ">=", 1000)),
    all({ field: "lastContact", is: "missing" }, test("score", ">", 90)),
    all(
      oneOf("country", "DE FR IT ES NL BE AT CH"),
      equal("rating", "Warm"),
      test("budget", ">=", 250_000),
    ),
    all({ field: "title", is: "starts with", value: "Chief" }, test("employees", ">=", 200)),
    all(test("renewal", "<", Date.parse("2026-03-01")), test("rating", "!=", "Cold")),
    all(between("lastContact", now - 7 * day, now), test("score", ">", 60)),
    all(equal("company.region", "EMEA"), between("budget", 100_000, 250_000)),
    all(equal("industry", "Retail"), test("employees", "<", 50), equal("doNotEmail", false)),
    all(
      oneOf("owner.region", "North South East Central Alps Baltics Nordics Iberia"),
      between("score", 40, 60),
    ),
    all(test("createdOn", ">=", Date.parse("2026-06-01T00:00Z")), oneOf("source", "Web Event"), {
      field: "budget",
      is: "missing",
    }),
    all(
      { field: "title", is: "contains", value: "manager" },
      test("score", "<", 30),
      equal("rating", "Cold"),
    ),
    all(
      test("company.employees", "<", 20),
      { field: "company.region", is: "present" },
      test("score", "<", 20),
    ),
    all(test("lastContact", "<", now - 180 * day), equal("rating", "Hot")),
    all(test("discount", ">", 20), test("budget", "<=", 50_000)),
    all(equal("country", "DE"), test("industry", "!=", "Software"), between("employees", 100, 500)),
    all({ field: "company", is: "missing" }, equal("source", "TradeShow")),
    { any: [equal("score", 33), equal("score", 75)] },
    between("renewal", Date.parse("2026-07-01"), Date.parse("2026-09-30")),
    all(equal("owner.region", "West"), {
      any: [equal("rating", "Warm"), test("budget", ">", 1_000_000)],
    }),
    all(
      { field: "employees", is: "missing" },
      { field: "industry", is: "present" },
      test("score", ">=", 50),
    ),
    all(
      { field: "country", is: "not in", value: "US CA MX BR GB IE DE FR".split(" ") },
      equal("doNotEmail", true),
    ),
    { any: [test("budget", "<", 1000), test("score", "<", 5)] },
  ].map((when, index): Rule => ({ when, answer: `r${String(index + 1).padStart(2, "0")}` })),
  otherwise: "otherwise",
  optional: new Set([
    "budget",
    "employees",
    "discount",
    "rating",
    "industry",
    "title",
    "lastContact",
    "renewal",
    "company",
    "company.region",
    "company.employees",
  ]),
};

function all(...parts: readonly Condition[]): Condition {
  return { all: parts };
}

function test(field: string, is: "<" | "<=" | ">" | ">=" | "!=", value: Value): Test {
  return { field, is, value };
}

function equal(field: string, value: Value): Test {
  return { field, is: "=", value };
}

function oneOf(field: string, values: string): Test {
  return { field, is: "in", value: values.split(" ") };
}

function between(field: string, from: number, to: number): Condition {
  return all(test(field, ">=", from), test(field, "<=", to));
}
