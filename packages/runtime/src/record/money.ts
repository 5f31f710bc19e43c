import { type Money, moneyOf, type MoneyProblem, type OpenMoney } from "../money/money.ts";
import type { Place } from "./fault.ts";
import { kindOf, type Reader } from "./reader.ts";

const problems: { readonly [problem in MoneyProblem]: string } = {
  "not an amount": 'expected an amount, a number or a decimal text such as "12.50"',
  "too many decimals": "expected an amount with at most four decimals",
  "too large": "expected an amount of at most 1000000000000000",
};

/** An amount in a known currency. */
export function readAmount(reader: Reader, value: unknown, place: Place): Money | undefined {
  if (typeof value !== "string" && typeof value !== "number") {
    return reader.fault(place, `${problems["not an amount"]}, found ${kindOf(value)}`);
  }
  const amount = moneyOf(value);
  if (typeof amount !== "string") return amount;
  return reader.fault(place, problems[amount]);
}

const currencyCode = /^[A-Z]{3}$/;

/** An amount with its currency. */
export function readMoney(reader: Reader, value: unknown, place: Place): OpenMoney | undefined {
  if (typeof value !== "object" || value === null) {
    return reader.fault(
      place,
      `expected money such as { "amount": "12.50", "currency": "EUR" }, found ${kindOf(value)}`,
    );
  }
  const amount = part(reader, value, "amount", place, readAmount);
  const currency = part(reader, value, "currency", place, readCurrency);
  return amount === undefined || currency === undefined ? undefined : { amount, currency };
}

function part<Value>(
  reader: Reader,
  value: object,
  key: string,
  parent: Place,
  read: (reader: Reader, value: unknown, place: Place) => Value | undefined,
): Value | undefined {
  const place = { parent, key };
  const before = reader.faults.length;
  const found = reader.property(value, key, parent);
  if (reader.faults.length > before) return undefined;
  if (found === undefined || found === null) return reader.fault(place, "is missing");
  return read(reader, found, place);
}

function readCurrency(reader: Reader, value: unknown, place: Place): string | undefined {
  if (typeof value === "string" && currencyCode.test(value)) return value;
  return reader.fault(place, "expected a currency's three-letter code such as EUR");
}
