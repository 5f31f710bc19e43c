import type { Decimal } from "decimal.js";

/** An amount of a currency, exact. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: string;
}

/** Months apart from the rest, since their length differs. */
export interface Duration {
  readonly months: number;
  readonly minutes: number;
}

/**
 * A value that is there; its type says how to read it. Text, choices and stages are strings,
 * numbers and percents numbers, dates days since 1970-01-01, date-times epoch milliseconds, times
 * minutes since midnight; entities are the JSON object itself, read field by field.
 */
export type Present = string | number | boolean | Money | Duration | readonly Value[] | JsonObject;

/** A value, or undefined where it is missing. */
export type Value = Present | undefined;

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}
