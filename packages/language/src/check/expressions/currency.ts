import { unknownCurrency } from "../../diagnostics/catalog/names/unknown-currency.ts";
import type { Span } from "../../source/span.ts";
import type { Report } from "../scope.ts";
import { nearest, replacing } from "./nearest.ts";

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** Whether a code is in ISO 4217, as far as the JavaScript engine knows it; others are reported. */
export function checkCurrency(code: string, at: Span, report: Report): boolean {
  if (currencies.has(code)) return true;
  const upper = code.toUpperCase();
  const suggestion = currencies.has(upper) ? upper : nearestCurrency(upper);
  const extras = suggestion === undefined ? {} : replacing(at, suggestion);
  report(unknownCurrency, at, { code, suggestion }, extras);
  return false;
}

/** Of the many codes that differ in one letter, those that most people mean come first. */
function nearestCurrency(code: string): string | undefined {
  const common = ["USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "CNY", "INR"];
  return nearest(code, common);
}
