import type { Sequence } from "@seqlang/language";
import * as e from "./expression.ts";
import * as m from "./flow.ts";
import * as l from "./lead.ts";
import * as v from "./vocabulary.ts";

const row = { type: { kind: "entity", entity: l.todo } } as const;
const test = { type: v.bool, optional: false } as const;

export const openTasks = (): ReturnType<typeof e.not> => ({
  kind: "aggregate",
  function: "any",
  list: e.f(l.tasks),
  row,
  where: e.not(e.onRow(row, l.done)),
  value: undefined,
  ...test,
  origin: v.origin(),
});

export const priceOfTasks = (): ReturnType<typeof e.not> => ({
  kind: "aggregate",
  function: "sum",
  list: e.f(l.tasks),
  row,
  where: undefined,
  value: e.onRow(row, l.price),
  type: v.usd,
  optional: true,
  origin: v.origin(),
});

const whole = [{ from: 540, to: 1020 }];

/** A sequence with every statement in it, and expressions of every kind of type. */
export function everything(more: Partial<Sequence> = {}): Sequence {
  const { lead, email, meeting, phone, rating, flow } = l;
  const when = (expression: Parameters<typeof e.when>[0], words: string) =>
    e.when(expression, words);
  return m.sequence(
    lead,
    [
      m.branch(
        when(
          e.and(
            e.compare(e.f(l.budget), ">", e.dollars("1000000")),
            e.isIn(e.f(l.hot), e.memberOf(rating, "Hot"), e.memberOf(rating, "Warm")),
          ),
          "budget > 1M USD and rating in [Hot, Warm]",
        ),
        [m.step(meeting, "when/then/meeting", { length: e.minutes(45) })],
        [
          m.step(email, "intro", { template: e.t("welcome"), to: e.f(l.nick) }, "intro"),
          {
            kind: "wait-for",
            condition: when(e.outcome("intro", "replied"), "intro.replied"),
            limit: m.days(3),
            position: "wait-for",
            origin: v.origin(),
            then: [
              { kind: "advance", sequence: "Discovery", position: "advance", origin: v.origin() },
            ],
            otherwise: [
              {
                kind: "set",
                field: l.hot,
                value: e.memberOf(rating, "Cold"),
                position: "set",
                origin: v.origin(),
              },
              m.step(email, "reminder", {
                template: {
                  kind: "interpolation",
                  parts: [
                    "Hi ",
                    e.f(l.name),
                    " of ",
                    e.f(l.company, l.region),
                    ": `${x}` ",
                    e.f(l.budget),
                    e.f(l.share),
                    e.f(l.born),
                    e.f(l.tags),
                  ],
                  type: v.text,
                  optional: false,
                  origin: v.origin(),
                },
              }),
            ],
          },
        ],
        [
          when(e.compare(e.f(l.hot), "=", e.memberOf(rating, "Hot")), "rating = Hot"),
          [m.step(phone, "phone")],
        ],
      ),
      m.wait({ kind: "business-days", count: 2 }),
      {
        kind: "match",
        subject: e.f(l.hot),
        text: "rating",
        origin: v.origin(),
        otherwise: undefined,
        arms: [
          {
            patterns: [e.memberOf(rating, "Hot"), e.memberOf(rating, "Warm")],
            text: "Hot, Warm",
            body: [m.step(phone, "match/phone")],
            takesMissing: false,
            origin: v.origin(),
          },
          {
            patterns: [e.memberOf(rating, "Cold")],
            text: "Cold",
            takesMissing: false,
            origin: v.origin(),
            body: [
              {
                kind: "split",
                name: "pitch",
                origin: v.origin(),
                arms: [
                  {
                    percent: "33.3",
                    body: [m.step(email, "pitch/1/email", { template: e.t("a") })],
                    origin: v.origin(),
                  },
                  { percent: "66.7", body: [], origin: v.origin() },
                ],
              },
            ],
          },
          {
            patterns: [],
            text: "missing",
            body: [m.exit("unrated", "unrated")],
            takesMissing: true,
            origin: v.origin(),
          },
        ],
      },
      {
        kind: "repeat",
        times: 3,
        every: m.days(1),
        until: when(e.outcome("intro", "opened"), "intro.opened"),
        position: "repeat",
        origin: v.origin(),
        body: [
          m.step(phone, "repeat/phone"),
          m.branch(when(e.f(l.flag), "flag"), [
            m.step(email, "repeat/email", { template: e.t("again") }),
          ]),
        ],
      },
      { kind: "wait-until", moment: e.f(l.calls), position: "wait-until", origin: v.origin() },
      m.branch(when(openTasks(), "any(tasks where done = false)"), [m.step(phone, "tasks")]),
      m.branch(
        when(
          e.compare(priceOfTasks(), ">=", e.calculate(e.f(l.budget), "*", e.f(l.share))),
          "sum(tasks.price) >= budget * share",
        ),
        [m.step(phone, "prices")],
      ),
      m.branch(when(e.compare(e.f(l.seen), "<", e.ago(3 * 1440)), "seen < 3 days ago"), [
        m.step(phone, "seen"),
      ]),
      m.branch(when(e.compare(e.f(l.deal), ">", e.f(l.deal)), "deal > deal"), [
        m.step(phone, "deal"),
      ]),
      m.branch(when(e.compare(e.f(l.notes), "=", e.t('a "quoted" */ ${x}')), "notes"), [
        m.step(phone, "notes"),
      ]),
    ],
    {
      criteria: [
        m.criterion(
          when(e.compare(e.stage(flow), "=", e.stageOf(flow, "Qualify")), "bpf.stage = Qualify"),
          "exit",
          "qualified",
        ),
        m.criterion(
          when(
            {
              kind: "stage-order",
              operator: ">",
              process: flow,
              stage: flow.stages[1]!,
              ...test,
              origin: v.origin(),
            },
            "bpf.stage past Qualify",
          ),
          "goal",
        ),
      ],
      enroll: [when(e.present(e.f(l.company)), "company is present")],
      suppress: [when(e.f(l.flag), "flag")],
      reenroll: { kind: "after", months: 0, minutes: 43_200 },
      exclusive: true,
      throttles: [{ activity: email, limit: 50, per: [l.nick], unit: "day", origin: v.origin() }],
      calendar: {
        kind: "calendar",
        name: "Office",
        docs: undefined,
        entity: undefined,
        week: [whole, whole, whole, whole, whole, [], []],
        closed: [20_447],
        zone: { kind: "named", zone: "UTC" },
        origin: v.origin(),
      },
      ...more,
    },
  );
}
