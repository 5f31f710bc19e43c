import type { Context } from "../context.ts";
import { Missing } from "../missing.ts";
import { decimalOf, type Exact } from "./decimal.ts";
import { compareExact, dividedBy, exact, negated, plus, times, timesPercent } from "./exact.ts";
import { decimalText } from "./decimal.ts";
import type { OpenMoney } from "./money.ts";
import { ratio } from "./ratio.ts";

/** An amount that carries its currency, ready for arithmetic. */
export interface OpenExact {
  readonly amount: Exact;
  readonly currency: string;
}

/** What open money comes as: from a record, or from arithmetic. */
export type Open = OpenMoney | OpenExact;

type Rated = Pick<Context<never>, "rates">;

/** Open money, ready for arithmetic. */
export function openExact(value: Open | undefined): OpenExact | undefined {
  if (value === undefined) return undefined;
  const { amount, currency } = value;
  return typeof amount === "object" ? { amount, currency } : { amount: exact(amount), currency };
}

/**
 * The amount in a currency, through the caller's rates where it is in another one.
 *
 * @throws Missing where no rate is known.
 */
export function convert(
  value: Open | undefined,
  currency: string,
  context: Rated,
): Exact | undefined {
  const open = openExact(value);
  if (open === undefined || open.currency === currency) return open?.amount;
  const rate = rateOf(open.currency, currency, context);
  return { units: open.amount.units * rate.units, scale: open.amount.scale + rate.scale };
}

/** A rate that is no decimal above zero is none. */
function rateOf(from: string, to: string, context: Rated): Exact {
  const given = context.rates?.(from, to);
  const rate =
    typeof given === "string" || typeof given === "number" ? decimalOf(given) : undefined;
  if (rate === undefined || rate.units <= 0n) throw new Missing(`a rate from ${from} to ${to}`);
  return rate;
}

/** The sum in the left one's currency. */
export function openPlus(
  left: Open | undefined,
  right: Open | undefined,
  context: Rated,
): OpenExact | undefined {
  const base = openExact(left);
  if (base === undefined || right === undefined) return undefined;
  return withAmount(base, plus(base.amount, convert(right, base.currency, context)));
}

/** The difference in the left one's currency. */
export function openMinus(
  left: Open | undefined,
  right: Open | undefined,
  context: Rated,
): OpenExact | undefined {
  return openPlus(left, openNegated(right), context);
}

/** The amount with the other sign. */
export function openNegated(value: Open | undefined): OpenExact | undefined {
  const open = openExact(value);
  return open && withAmount(open, negated(open.amount));
}

/** The product with a number. */
export function openTimes(
  value: Open | undefined,
  factor: number | undefined,
): OpenExact | undefined {
  const open = openExact(value);
  return open && withAmount(open, times(open.amount, factor));
}

/** The product with a percentage. */
export function openTimesPercent(
  value: Open | undefined,
  percent: number | undefined,
): OpenExact | undefined {
  const open = openExact(value);
  return open && withAmount(open, timesPercent(open.amount, percent));
}

/** The quotient by a number, half-even to four decimals. */
export function openDividedBy(
  value: Open | undefined,
  divisor: number | undefined,
): OpenExact | undefined {
  const open = openExact(value);
  return open && withAmount(open, dividedBy(open.amount, divisor));
}

/** How many times `right`, in the left one's currency, goes into `left`. */
export function openRatio(
  left: Open | undefined,
  right: Open | undefined,
  context: Rated,
): number | undefined {
  const base = openExact(left);
  if (base === undefined || right === undefined) return undefined;
  return ratio(base.amount, convert(right, base.currency, context));
}

/** As `compareExact`, in the left one's currency. */
export function compareOpen(
  left: Open | undefined,
  right: Open | undefined,
  context: Rated,
): number {
  const base = openExact(left);
  if (base === undefined || right === undefined) return NaN;
  return compareExact(base.amount, convert(right, base.currency, context));
}

/** The form that JSON has: `{ amount: "12.5", currency: "EUR" }`. */
export function openJson(value: Open): { readonly amount: string; readonly currency: string };
export function openJson(
  value: Open | undefined,
): { readonly amount: string; readonly currency: string } | undefined;
export function openJson(
  value: Open | undefined,
): { readonly amount: string; readonly currency: string } | undefined {
  const open = openExact(value);
  return open && { amount: decimalText(open.amount), currency: open.currency };
}

function withAmount(open: OpenExact, amount: Exact | undefined): OpenExact | undefined {
  return amount && { amount, currency: open.currency };
}
