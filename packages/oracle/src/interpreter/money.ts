import { Decimal as Base } from "decimal.js";
import { type Environment, Missing } from "./environment.ts";
import type { Money } from "./value.ts";

/** Wide enough that sums and products of amounts and doubles never round. */
export const Decimal = Base.clone({
  precision: 1200,
  rounding: Base.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** A number by its shortest decimal spelling. */
export function decimalOf(value: number): Base {
  return new Decimal(String(value));
}

/** Decimal text without an exponent or trailing zeros. */
export function amountText(amount: Base): string {
  return amount.isZero() ? "0" : amount.toFixed();
}

/** A decimal above zero. */
function isRate(rate: string | number): boolean {
  return /^\d+(\.\d+)?$/.test(String(rate)) && Number(rate) > 0;
}

/** An amount in another currency, through the caller's rates. */
export function inCurrency(money: Money, currency: string, environment: Environment): Money {
  if (money.currency === currency) return money;
  const rate = environment.context.rates?.(money.currency, currency);
  if (rate === undefined || !isRate(rate))
    throw new Missing(`a rate from ${money.currency} to ${currency}`);
  return { amount: money.amount.times(new Decimal(String(rate))), currency };
}

/** Half-even to four decimals; by zero there is no answer. */
export function divided(money: Money, divisor: Base): Money | undefined {
  if (divisor.isZero()) return undefined;
  const amount = money.amount.div(divisor).toDecimalPlaces(4, Base.ROUND_HALF_EVEN);
  return { amount, currency: money.currency };
}
