import { decimalText } from "./decimal.ts";
import { openExact, type Open } from "./open.ts";

/** `1000000 USD`, as interpolation shows an amount. */
export function currencyText(amount: string, currency: string): string;
export function currencyText(amount: string | undefined, currency: string): string | undefined;
export function currencyText(amount: string | undefined, currency: string): string | undefined {
  return amount === undefined ? undefined : `${amount} ${currency}`;
}

/** `12.5 EUR`, as interpolation shows an amount that carries its currency. */
export function openText(value: Open): string;
export function openText(value: Open | undefined): string | undefined;
export function openText(value: Open | undefined): string | undefined {
  const open = openExact(value);
  return open && currencyText(decimalText(open.amount), open.currency);
}
