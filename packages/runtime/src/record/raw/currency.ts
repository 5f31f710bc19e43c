import type { Reader } from "../reader.ts";
import { isList } from "../reader.ts";

/** Of an amount that a CRM's record holds as a bare number, the amount with its currency. */
export function rawMoney(reader: Reader, input: object, value: unknown): unknown {
  if (typeof value !== "number" && typeof value !== "string") return value;
  return { amount: value, currency: currencyOf(reader, input) };
}

/**
 * The currency of all amounts of a record: Salesforce's `CurrencyIsoCode`, HubSpot's
 * `deal_currency_code`, or Dataverse's `transactioncurrencyid`, where that lookup was expanded.
 */
function currencyOf(reader: Reader, input: object): unknown {
  return (
    reader.property(input, "CurrencyIsoCode", undefined) ??
    inside(reader, input, "properties", "deal_currency_code") ??
    inside(reader, input, "transactioncurrencyid", "isocurrencycode")
  );
}

function inside(reader: Reader, input: object, outer: string, inner: string): unknown {
  const value = reader.property(input, outer, undefined);
  if (typeof value !== "object" || value === null || isList(value)) return undefined;
  const found = reader.property(value, inner, { parent: undefined, key: outer });
  if (typeof found !== "object" || found === null || isList(found)) return found;
  return reader.property(found, "value", undefined);
}
