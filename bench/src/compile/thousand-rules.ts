import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../random.ts";

const vocabulary = readFileSync(join(import.meta.dirname, "../workloads/branches/crm.seq"), "utf8");

/**
 * A vocabulary, and one sequence with so many rules of the kind that the 25 branches have. Each
 * asks for a text of its own, so that none is dead because of an earlier one.
 */
export function sourcesWithRules(count: number): Readonly<Record<string, string>> {
  const random = new Random(3);
  const rules = Array.from({ length: count }, (_, index) => {
    const lead = index === 0 ? "when" : "else when";
    return `${lead} ${conditionOf(index, random)} -> r${index}: task(title = "r${index}")`;
  });
  const text = ['use "./crm.seq"', "for lead", "", ...rules, 'else task(title = "otherwise")', ""];
  return { "crm.seq": vocabulary, "rules.seq": text.join("\n") };
}

function conditionOf(index: number, random: Random): string {
  const second = random.whole(0, tests.length - 1);
  const third = (second + random.whole(1, tests.length - 1)) % tests.length;
  const others = random.fraction() < 0.5 ? [second] : [second, third];
  const parts = others.map((number) => tests[number]?.(random));
  return [ownTests[index % ownTests.length]?.(index), ...parts].join(" and ");
}

const ownTests: readonly ((index: number) => string)[] = [
  (index) => `industry in [${eight("Industry", index)}]`,
  (index) => `country = "Country ${index}"`,
  (index) => `title starts with "Title ${index}:"`,
  (index) => `company.region = "Region ${index}"`,
  (index) => `owner.region in [${eight("Region", index)}]`,
];

const tests: readonly ((random: Random) => string)[] = [
  (random) => `budget > ${random.whole(1, 5_000_000)} USD`,
  (random) => `employees between ${random.whole(1, 99)} and ${random.whole(100, 9999)}`,
  (random) => `score >= ${random.whole(1, 100)}`,
  (random) => `discount > ${random.whole(1, 90)}%`,
  (random) => `rating = ${random.pick(["Hot", "Warm", "Cold"])}`,
  (random) => `source in [${random.pick(["Web, Event", "Referral, Partner", "TradeShow, Web"])}]`,
  (random) => `createdOn >= 2025-${twoDigits(random)}-${twoDigits(random)}T00:00Z`,
  (random) => `lastContact in last ${random.whole(1, 300)} days`,
  (random) => `renewal < 2027-${twoDigits(random)}-${twoDigits(random)}`,
  (random) => `company.employees >= ${random.whole(1, 9999)}`,
  () => "not doNotEmail",
];

/** Texts as a list in a condition has them. */
function eight(word: string, index: number): string {
  return Array.from({ length: 8 }, (_, at) => `"${word} ${index}.${at}"`).join(", ");
}

/** A month or a day of one. */
function twoDigits(random: Random): string {
  return String(random.whole(1, 12)).padStart(2, "0");
}
