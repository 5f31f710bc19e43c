import { describe, expect, it } from "vitest";
import type { Expression } from "../src/model/expression.ts";
import { printTyped } from "./expressions-printed.ts";
import { checkText, deal } from "./expressions-vocabulary.ts";

// What was written, and what checking makes of it. A `?` follows what may be missing.
const tables: Record<string, readonly (readonly [written: string, checked: string])[]> = {
  names: [
    ["budget > 1M", "(> .budget? 1000000 USD) : bool"],
    ['company.owner.name = "Ann"', '(= .company.owner.name? "Ann") : bool'],
    ["intro.opened", "intro!opened : bool"],
    ["bigDeal", "rule:bigDeal : bool"],
    ["not bigDeal", "(not rule:bigDeal) : bool"],
    ['Warm = "x"', '(= .Warm "x") : bool'],
    ["rating = Warm", "(= .rating? Rating.Warm) : bool"],
    ["Hot = rating", "(= Rating.Hot .rating?) : bool"],
    ["rating = previous", "(= .rating? .previous) : bool"],
    ["subject = Warm", "(= .subject .Warm) : bool"],
  ],
  literals: [
    ['subject = "a{1 + 2}b"', '(= .subject (text "a" 3 "b")) : bool'],
    ["score = 1_000.5", "(= .score 1000.5) : bool"],
    ["score = 1.5M", "(= .score 1500000) : bool"],
    ["spent = 2k", "(= .spent 2000 USD) : bool"],
    ["lastContact = 2026-11-24T09:00Z", "(= .lastContact? instant 1795510800000) : bool"],
    ["created = 2026-11-24", "(= .created day 20781) : bool"],
    ["callAt = 09:30", "(= .callAt? minute 570) : bool"],
    ["length = 1 day 12 hours", "(= .length 0mo+2160min) : bool"],
    ["length = 2 months", "(= .length 2mo+0min) : bool"],
    ["doNotEmail = true", "(= .doNotEmail true) : bool"],
    ["probability = 20%", "(= .probability? 20%) : bool"],
  ],
  "choices and stages": [
    ["source in [Web, Partner]", "(in .source lead.source.Web lead.source.Partner) : bool"],
    ["source not in [Web]", "(not (in .source lead.source.Web)) : bool"],
    ["rating != Hot", "(!= .rating? Rating.Hot) : bool"],
    ["bpf.stage = Qualify", "(= bpf:LeadToOpportunity:stage? LeadToOpportunity.Qualify) : bool"],
    [
      "bpf.stage in [Propose, Trial]",
      "(in bpf:LeadToOpportunity:stage? LeadToOpportunity.Propose LeadToOpportunity.Trial) : bool",
    ],
    ["bpf.stage >= Close", "(stage >= LeadToOpportunity.Close) : bool"],
    ["Qualify <= bpf.stage", "(stage >= LeadToOpportunity.Qualify) : bool"],
    ["bpf.stage past Qualify", "(stage > LeadToOpportunity.Qualify) : bool"],
    ["bpf.stage not past Qualify", "(not (stage > LeadToOpportunity.Qualify)) : bool"],
    [
      "bpf.stage.category = Close",
      "(= bpf:LeadToOpportunity:category? stage category.Close) : bool",
    ],
    ["bpf.status = finished", "(= bpf:LeadToOpportunity:status? process status.finished) : bool"],
    [
      "bpf.LeadToOpportunity.stage = Trial",
      "(= bpf:LeadToOpportunity:stage? LeadToOpportunity.Trial) : bool",
    ],
    [
      "bpf.stage.entered older than 3 days",
      "(before 0mo+4320min bpf:LeadToOpportunity:entered?) : bool",
    ],
    ["bpf.stage is missing", "(missing bpf:LeadToOpportunity:stage?) : bool"],
  ],
  "numbers and amounts": [
    ["budget > fee", "(> .budget? (to USD .fee)) : bool"],
    ["fee > fee", "(> .fee .fee) : bool"],
    ["spent + budget > 5", "(> (+ .spent .budget?)? 5 USD) : bool"],
    ["spent * 2 > 5", "(> (* .spent 2) 5 USD) : bool"],
    ["spent * 20% > 5", "(> (* .spent 20%) 5 USD) : bool"],
    ["score * 20% > 5%", "(> (* .score 20%)? 5%) : bool"],
    ["score / 2 > 1", "(> (/ .score 2)? 1) : bool"],
    ["spent / spent > 2", "(> (/ .spent .spent)? 2) : bool"],
    ["-score > 5", "(> (neg .score) 5) : bool"],
    ["-budget > 5", "(> (neg .budget?)? 5 USD) : bool"],
    ["budget between 1 and 5", "(and (>= .budget? 1 USD) (<= .budget? 5 USD)) : bool"],
    ["score not between 1 and 5", "(not (and (>= .score 1) (<= .score 5))) : bool"],
    ["probability / 1% > 20", "(> (/ .probability? 1%)? 20) : bool"],
  ],
  "text and lists": [
    ['subject contains "x"', '(contains .subject "x") : bool'],
    ["subject not starts with nickname", "(not (starts with .subject .nickname?)) : bool"],
    ['lower(subject) ends with "x"', '(ends with (lower .subject) "x") : bool'],
    ['upper(nickname) = "X"', '(= (upper .nickname?)? "X") : bool'],
    ['tags contains "vip"', '(has .tags "vip") : bool'],
    ["tags not contains subject", "(not (has .tags .subject)) : bool"],
    ["ratings contains Hot", "(has .ratings? Rating.Hot) : bool"],
    [
      'subject = "Hello {nickname}, {budget} by {created}"',
      '(= .subject (text "Hello " .nickname? ", " .budget? " by " .created)) : bool',
    ],
  ],
  "missing values": [
    ["rating is missing", "(missing .rating?) : bool"],
    ["rating is not missing", "(present .rating?) : bool"],
    ["rating is not present", "(missing .rating?) : bool"],
    ["(budget ?? 5) > 3", "(> (?? .budget? 5 USD) 3 USD) : bool"],
    ['(nickname ?? subject) = "x"', '(= (?? .nickname? .subject) "x") : bool'],
    ["(rating ?? Cold) = Cold", "(= (?? .rating? Rating.Cold) Rating.Cold) : bool"],
    ["optedOut", ".optedOut? : bool?"],
    ["not optedOut", "(not .optedOut?) : bool"],
    ["optedOut = true", "(= .optedOut? true) : bool"],
  ],
  time: [
    ["created > today", "(> .created today) : bool"],
    ["lastContact > now", "(> .lastContact? now) : bool"],
    ["lastContact > 3 days ago", "(> .lastContact? now0mo-4320min) : bool"],
    ["lastContact < 2 weeks from now", "(< .lastContact? now0mo20160min) : bool"],
    ["created < 3 days ago", "(< .created (day now0mo-4320min)) : bool"],
    ["lastContact in last 14 days", "(last 0mo+20160min .lastContact?) : bool"],
    ["created in this quarter", "(quarter0 .created) : bool"],
    ["lastContact not in next month", "(not (month1 .lastContact?)) : bool"],
    ["created older than 6 months", "(before 6mo+0min .created) : bool"],
    ["lastContact on 2026-11-24", "(= (day .lastContact?)? day 20781) : bool"],
    ["lastContact not on today", "(!= (day .lastContact?)? today) : bool"],
    ["days since lastContact > 3", "(> (days-since .lastContact?)? 3) : bool"],
    ["hours until enteredOn > 2", "(> (hours-until .enteredOn) 2) : bool"],
    ["hours in bpf.stage > 3", "(> (hours-since bpf:LeadToOpportunity:entered?)? 3) : bool"],
    ["created + 3 days > today", "(> (+ .created 0mo+4320min) today) : bool"],
    ["enteredOn - lastContact > 2 hours", "(> (- .enteredOn .lastContact?)? 0mo+120min) : bool"],
    ["length * 2 > 3 days", "(> (* .length 2) 0mo+4320min) : bool"],
    ["3 days + lastContact > now", "(> (+ .lastContact? 0mo+4320min)? now) : bool"],
  ],
  logic: [
    ["doNotEmail and optedOut or bigDeal", "(or (and .doNotEmail .optedOut?) rule:bigDeal) : bool"],
    ["doNotEmail and (optedOut and bigDeal)", "(and .doNotEmail .optedOut? rule:bigDeal) : bool"],
    ["not (budget > 3)", "(not (> .budget? 3 USD)) : bool"],
  ],
  rows: [
    ["any(tasks where done = false)", "(any .tasks where (= row.done false)) : bool"],
    [
      'all(tasks where done and title contains "x")',
      '(all .tasks where (and row.done (contains row.title "x"))) : bool',
    ],
    ["count(tasks) > 3", "(> (count .tasks) 3) : bool"],
    [
      "count(lines where price > 5 and quantity > score) > 2",
      "(> (count .lines? where (and (> row.price 5 USD) (> row.quantity .score)))? 2) : bool",
    ],
    ["sum(lines.price) > 100", "(> (sum .lines? of row.price)? 100 USD) : bool"],
    ["sum(lines.quantity) > 5", "(> (sum .lines? of row.quantity)? 5) : bool"],
    [
      "sum(lines.price where quantity > 2) > 5 USD",
      "(> (sum .lines? of row.price where (> row.quantity 2))? 5 USD) : bool",
    ],
    ["any(tasks where subject > 3)", "(any .tasks where (> row.subject 3)) : bool"],
    ["count(tags) > 2", "(> (count .tags) 2) : bool"],
    [
      "any(tasks where any(parts where price > 3))",
      "(any .tasks where (any row.parts where (> row.price 3 USD))) : bool",
    ],
    ["sum(lines.product.weight) > 3", "(> (sum .lines? of row.product.weight)? 3) : bool"],
  ],
};

// The same, of a record with two processes.
const ofDeals: readonly (readonly [string, string])[] = [
  ["bpf.Sales.stage = Won", "(= bpf:Sales:stage? Sales.Won) : bool"],
  ["bpf.Service.stage.entered in last 3 days", "(last 0mo+4320min bpf:Service:entered?) : bool"],
];

for (const [title, rows] of Object.entries(tables)) {
  describe(title, () => {
    it.each(rows)("%s", (written, checked) => {
      const { model, diagnostics } = checkText(written);
      expect(diagnostics).toEqual([]);
      expect(printTyped(model)).toBe(checked);
    });
  });
}

describe("several processes", () => {
  it.each(ofDeals)("%s", (written, checked) => {
    const { model, diagnostics } = checkText(written, deal);
    expect(diagnostics).toEqual([]);
    expect(printTyped(model)).toBe(checked);
  });
});

it("reaches every kind of node", () => {
  const seen = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const element of value) visit(element);
    else if (
      typeof value === "object" &&
      value !== null &&
      "optional" in value &&
      "kind" in value
    ) {
      seen.add(String(value.kind));
      for (const [key, part] of Object.entries(value)) {
        if (!["type", "origin", "path", "process", "rule", "row", "stage"].includes(key))
          visit(part);
      }
    }
  };
  for (const [written] of Object.values(tables).flat()) visit(checkText(written).model);
  // A template is an argument, and no part of a condition.
  const kinds: Record<Exclude<Expression["kind"], "template">, true> = {
    constant: true,
    field: true,
    process: true,
    outcome: true,
    rule: true,
    and: true,
    or: true,
    not: true,
    compare: true,
    "stage-order": true,
    in: true,
    "text-test": true,
    "list-contains": true,
    presence: true,
    window: true,
    "calendar-window": true,
    arithmetic: true,
    negate: true,
    fallback: true,
    convert: true,
    "day-of": true,
    now: true,
    today: true,
    elapsed: true,
    interpolation: true,
    case: true,
    aggregate: true,
  };
  expect([...seen].toSorted()).toEqual(Object.keys(kinds).toSorted());
});
