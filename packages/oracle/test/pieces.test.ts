import * as runtime from "@seqlang/runtime";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculate } from "../src/interpreter/arithmetic.ts";
import { compareValues } from "../src/interpreter/compare.ts";
import type { Environment } from "../src/interpreter/environment.ts";
import {
  durationFromIso,
  isoFromDay,
  isoFromDuration,
  isoFromInstant,
  isoFromMinute,
  minuteFromIso,
} from "../src/interpreter/iso.ts";
import type { Sequence, Type } from "../src/interpreter/model.ts";
import { amountText, Decimal } from "../src/interpreter/money.ts";
import { drawOf } from "../src/interpreter/split.ts";
import { addMonths, calendarWindow, shift } from "../src/interpreter/time.ts";
import type { Duration, Money } from "../src/interpreter/value.ts";

/** A sequence in UTC, and nothing that it would look at. */
const environment: Environment = {
  sequence: { zone: { kind: "named", zone: "UTC" } } as Sequence,
  record: {},
  context: { now: 0 },
  rows: new Map(),
  deadline: Infinity,
  trace: [],
};

const day = fc.integer({ min: -719_528, max: 2_932_896 });
const nearDay = fc.integer({ min: -30_000, max: 60_000 });
const months = fc.integer({ min: -400, max: 400 });
const minutes = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((count) => count / 4);
const duration: fc.Arbitrary<Duration> = fc.record({ months, minutes });
const units = fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n });
const factor = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, 0.1, 3, 1e-7, 1e21, 5e-324),
);
const text = fc.string({ unit: fc.constantFrom("a", "b", "\ud83d", "\ude00", "\uff5e", "é", "𝒳") });

const usd: Type = { kind: "money", currency: "USD" };
const money = (amount: bigint): Money => ({
  amount: new Decimal(String(amount)).div(10_000),
  currency: "USD",
});
const exact = (amount: bigint) => ({ units: amount, scale: 4 });

describe("two writings of one meaning agree", () => {
  it("where a record falls in a split", () => {
    fc.assert(
      fc.property(fc.string(), text, fc.string(), (key, sequence, name) => {
        expect(drawOf(key, sequence, name)).toBe(runtime.splitOf(key, sequence, name));
      }),
    );
  });
  it("texts of days, instants, times and durations", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -6e13, max: 2.5e14 }), duration, (d, instant, length) => {
        expect(isoFromDay(d)).toBe(runtime.dateText(d));
        expect(isoFromInstant(instant)).toBe(runtime.dateTimeText(instant));
        expect(isoFromDuration(length)).toBe(runtime.durationText(length));
        const spelled = isoFromDuration(length);
        expect(durationFromIso(spelled)).toEqual(runtime.durationOf(spelled));
      }),
      { numRuns: 2000 },
    );
  });
  it("times of day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399_999 }), (milliseconds) => {
        const minute = milliseconds / 60_000;
        expect(isoFromMinute(minute)).toBe(runtime.timeText(minute));
        expect(minuteFromIso(isoFromMinute(minute))).toBe(runtime.timeOf(runtime.timeText(minute)));
      }),
    );
  });
  it("months, shifts and the calendar's windows", () => {
    fc.assert(
      fc.property(
        nearDay,
        months,
        minutes,
        fc.constantFrom(
          "day" as const,
          "week" as const,
          "month" as const,
          "quarter" as const,
          "year" as const,
        ),
        fc.constantFrom(-1 as const, 0 as const, 1 as const),
        (today, by, length, unit, offset) => {
          expect(addMonths(today, by)).toBe(
            runtime.dateOf(isoFromDay(runtime.shiftDay(today, by, 0)!)),
          );
          const instant = today * 86_400_000 + 123;
          expect(shift(instant, { months: by, minutes: length }, environment)).toBe(
            runtime.shift(instant, by, length, "UTC", {}),
          );
          const window = { unit, offset } as Parameters<typeof calendarWindow>[0];
          expect(calendarWindow(window, today)).toEqual(
            runtime.calendarWindow(unit, offset, today),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
  it("the order of texts", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const own = compareValues({ kind: "text" }, a, b, environment);
        expect(Math.sign(own)).toBe(Math.sign(runtime.compareText(a, b)));
      }),
      { numRuns: 5000 },
    );
  });
  it("arithmetic of money", () => {
    fc.assert(
      fc.property(units, units, factor, fc.boolean(), (a, b, by, isPercent) => {
        const number: Type = { kind: isPercent ? "percent" : "number" };
        const left = { type: usd, value: money(a) };
        const of = (operator: "+" | "-" | "*" | "/", type: Type, value: Money | number) => {
          const result = calculate(operator, left, { type, value }, environment);
          return typeof result === "object" ? amountText((result as Money).amount) : result;
        };
        const [x, y] = [exact(a), exact(b)];
        expect(of("+", usd, money(b))).toBe(runtime.exactText(runtime.plus(x, y)));
        expect(of("-", usd, money(b))).toBe(runtime.exactText(runtime.minus(x, y)));
        expect(of("/", usd, money(b))).toBe(runtime.ratio(x, y));
        const product = isPercent ? runtime.timesPercent(x, by) : runtime.times(x, by);
        expect(of("*", number, by)).toBe(runtime.exactText(product));
        const parts = { type: { kind: "number" } as const, value: by };
        const quotient = calculate("/", left, parts, environment) as Money | undefined;
        expect(quotient && amountText(quotient.amount)).toBe(
          runtime.exactText(runtime.dividedBy(x, by)),
        );
      }),
      { numRuns: 3000 },
    );
  });
  it("arithmetic of durations", () => {
    fc.assert(
      fc.property(duration, duration, factor, (a, b, by) => {
        const left = { type: { kind: "duration" } as const, value: a };
        const right = { type: { kind: "duration" } as const, value: b };
        const number = { type: { kind: "number" } as const, value: by };
        const of = (operator: "+" | "-" | "*" | "/", other: typeof right | typeof number) => {
          const result = calculate(operator, left, other, environment) as Duration | undefined;
          return result && { months: result.months + 0, minutes: result.minutes + 0 };
        };
        expect(of("+", right)).toEqual(runtime.addDuration(a, b));
        expect(of("-", right)).toEqual(runtime.subtractDuration(a, b));
        expect(of("*", number)).toEqual(runtime.timesDuration(a, by));
        expect(of("/", number)).toEqual(runtime.divideDuration(a, by));
      }),
      { numRuns: 3000 },
    );
  });
});
