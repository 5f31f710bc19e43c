import type { Entity, Split } from "./model.ts";
import { Decimal } from "./money.ts";
import { own } from "./read.ts";
import type { JsonObject } from "./value.ts";

/** What identifies a record: the field that is the CRM's key, the key by the CRM's name, or `id`. */
export function keyOf({ key, fields }: Entity, record: JsonObject): string {
  const declared = [...fields.values()].find(({ from }) => from === key);
  const names = [declared?.name, key, "id"].filter((name) => name !== undefined);
  const found = names.map((name) => own(record, name)).find((value) => value !== undefined);
  return String(found ?? "");
}

/**
 * Where a record falls in a split, at least 0 and less than 100: FNV-1a over UTF-16 units of key,
 * sequence and name, then murmur3's finalizer, as a fraction of 2³².
 */
export function drawOf(key: string, sequence: string, name: string): number {
  let hash = 0x811c9dc5n;
  const text = `${key}\n${sequence}\n${name}`;
  const bits = (value: bigint) => BigInt.asUintN(32, value);
  for (let index = 0; index < text.length; index++) {
    hash = bits((hash ^ BigInt(text.charCodeAt(index))) * 0x01000193n);
  }
  hash = bits((hash ^ (hash >> 16n)) * 0x85ebca6bn);
  hash = bits((hash ^ (hash >> 13n)) * 0xc2b2ae35n);
  hash ^= hash >> 16n;
  return (Number(hash) / 2 ** 32) * 100;
}

/** The arm that a draw falls into: the first whose percentages so far exceed it. */
export function armOf(split: Split, draw: number): number {
  let sum = new Decimal(0);
  for (const [index, arm] of split.arms.entries()) {
    sum = sum.plus(arm.percent);
    if (sum.greaterThan(draw)) return index;
  }
  return split.arms.length - 1;
}
