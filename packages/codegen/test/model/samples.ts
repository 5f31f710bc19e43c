import type { Expression, Sequence } from "@seqlang/language";
import * as e from "./expression.ts";
import { everything } from "./everything.ts";
import * as m from "./flow.ts";
import * as l from "./lead.ts";
import * as v from "./vocabulary.ts";

const test = { type: v.bool, optional: false } as const;
const at = v.origin;

/** Conditions of every kind, on fields of every type. */
function conditions(): readonly Expression[] {
  const { rating, flow } = l;
  const seen = e.f(l.seen);
  const window = (which: "last" | "next" | "before", operand: Expression): Expression => ({
    kind: "window",
    operand,
    which,
    months: 1,
    minutes: 60,
    ...test,
    origin: at(),
  });
  const dayOfSeen: Expression = {
    kind: "day-of",
    operand: seen,
    type: v.date,
    optional: true,
    origin: at(),
  };
  const elapsed: Expression = {
    kind: "elapsed",
    unit: "hour",
    direction: "since",
    operand: seen,
    type: v.number,
    optional: true,
    origin: at(),
  };
  const lower: Expression = {
    kind: "case",
    to: "lower",
    operand: e.f(l.nick),
    type: v.text,
    optional: true,
    origin: at(),
  };
  const row = { type: { kind: "entity", entity: l.todo } } as const;
  const count: Expression = {
    kind: "aggregate",
    function: "count",
    list: e.f(l.tasks),
    row,
    where: e.compare(e.onRow(row, l.hours), ">", e.n(2)),
    value: undefined,
    type: v.number,
    optional: true,
    origin: at(),
  };
  const fallback: Expression = {
    kind: "fallback",
    left: e.f(l.budget),
    right: e.dollars("5"),
    type: v.usd,
    optional: false,
    origin: at(),
  };
  const category: Expression = {
    kind: "process",
    process: flow,
    reads: "category",
    type: { kind: "text" },
    optional: true,
    origin: at(),
  };
  const today: Expression = { kind: "today", type: v.date, optional: false, origin: at() };
  const rule: Expression = {
    kind: "rule",
    rule: {
      kind: "rule",
      name: "large",
      docs: undefined,
      entity: l.lead,
      condition: e.compare(fallback, ">", e.dollars("9")),
      origin: at(),
    },
    ...test,
    origin: at(),
  };
  const names = Array.from({ length: 15 }, (_, index) => e.t(`name ${index}`));
  return [
    e.compare(e.f(l.budget), ">=", e.f(l.spent)),
    e.and(e.compare(e.f(l.size), ">=", e.n(1)), e.compare(e.f(l.size), "<=", e.n(5))),
    e.not(e.or(e.f(l.flag), e.compare(e.f(l.nick), "=", e.t("x")))),
    e.isIn(e.f(l.nick), ...names),
    e.isIn(e.f(l.budget), e.dollars("1"), e.f(l.spent)),
    e.compare(e.f(l.nick), "<", e.t("m")),
    e.compare(e.f(l.nick), "<", e.f(l.name)),
    e.compare(e.f(l.hot), "!=", e.memberOf(rating, "Hot")),
    e.compare(e.f(l.hot), "=", e.memberOf(rating, "Hot")),
    e.compare(e.f(l.flag), "=", e.constant({ kind: "bool", value: false }, v.bool)),
    e.compare(e.f(l.length), ">", e.minutes(30, 1)),
    e.compare(e.calculate(e.f(l.length), "+", e.minutes(5)), "=", e.minutes(30)),
    e.compare(e.f(l.deal), "=", e.f(l.deal)),
    e.compare(dayOfSeen, "=", today),
    e.compare(e.f(l.born), "<", e.calculate(today, "-", e.minutes(1440), v.date)),
    e.compare(elapsed, ">", e.n(24)),
    e.compare(count, ">", e.n(2)),
    e.compare(e.f(l.company, l.employees), ">", e.n(100)),
    e.compare(lower, "=", e.t("ace")),
    e.compare(category, "=", e.f(l.nick)),
    e.present(e.f(l.company, l.region)),
    e.present(e.f(l.tasks), false),
    e.outcome("intro", "opened"),
    rule,
    window("last", seen),
    window("next", seen),
    window("before", e.f(l.born)),
    { kind: "calendar-window", operand: seen, offset: 0, unit: "quarter", ...test, origin: at() },
    {
      kind: "calendar-window",
      operand: e.f(l.born),
      offset: -1,
      unit: "week",
      ...test,
      origin: at(),
    },
    {
      kind: "text-test",
      test: "contains",
      text: e.f(l.nick),
      part: e.f(l.name),
      ...test,
      origin: at(),
    },
    {
      kind: "text-test",
      test: "starts with",
      text: e.f(l.name),
      part: e.f(l.nick),
      ...test,
      origin: at(),
    },
    { kind: "list-contains", list: e.f(l.tags), element: e.t("test"), ...test, origin: at() },
    { kind: "list-contains", list: e.f(l.tags), element: e.f(l.nick), ...test, origin: at() },
    {
      kind: "stage-order",
      operator: ">=",
      process: flow,
      stage: flow.stages[1]!,
      ...test,
      origin: at(),
    },
    e.compare(e.calculate(e.f(l.size), "+", e.calculate(e.n(2), "*", e.f(l.share))), ">", e.n(-3)),
    e.compare(
      { kind: "negate", operand: e.f(l.budget), type: v.usd, optional: true, origin: at() },
      "<",
      e.dollars("-0.5"),
    ),
  ];
}

function conditionSequence(more: Partial<Sequence> = {}): Sequence {
  const arms = conditions().map((condition, index) =>
    m.branch(e.when(condition, `condition ${index}`), [m.step(l.phone, `phone/${index}`)]),
  );
  return m.sequence(l.lead, [m.step(l.email, "intro", {}, "intro"), ...arms], more);
}

/** Sequences whose modules are compiled, formatted and compared with what is committed. */
export const samples: Readonly<Record<string, () => Sequence>> = {
  empty: () => m.sequence(l.lead, []),
  everything: () => everything(),
  everythingAbroad: () => everything({ zone: { kind: "field", path: [l.nick] }, name: "abroad" }),
  conditions: () => conditionSequence(),
  conditionsAbroad: () => conditionSequence({ zone: { kind: "named", zone: "Asia/Tokyo" } }),
  criteria: () =>
    m.sequence(l.lead, [m.wait({ kind: "duration", value: e.f(l.length) })], {
      criteria: conditions().map((condition, index) =>
        m.criterion(
          e.when(condition, `a condition with rather many words, number ${index}`),
          "exit",
          `reason ${index}`,
        ),
      ),
      enroll: conditions().map((condition, index) => e.when(condition, `enroll ${index}`)),
    }),
};
