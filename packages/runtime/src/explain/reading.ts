import type { Reading } from "../explanation.ts";
import type { Json } from "../json.ts";

/** What a decision read, for an explanation: nothing is said of a value that is missing. */
export function reading(path: string, value: Json | undefined): Reading {
  return value === undefined ? { path } : { path, value };
}

/** A private field, whose value is never shown. */
export function privateReading(path: string): Reading {
  return { path, private: true };
}
