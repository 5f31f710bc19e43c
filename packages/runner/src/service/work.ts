import type { Perform, SetField } from "../core/effect.ts";

/** What was handed out, and taking back something that was. */
export type Work = Perform | SetField | TakeBack;

/** What to take back, and under which key that itself is done. */
export interface TakeBack {
  readonly kind: "withdraw";
  readonly key: string;
  readonly activity?: string;
}

const takingBack = "withdraw ";

/** What a withdrawal is kept under: nothing else has such a key. */
export function takeBackKey(key: string): string {
  return `${takingBack}${key}`;
}

/** What a piece of work is kept under. */
export function workKey({ kind, key }: Work): string {
  return kind === "withdraw" ? takeBackKey(key) : key;
}

/** The idempotency key that a piece of work is about, from what it is kept under. */
export function keyOfWork(kept: string): string {
  return kept.startsWith(takingBack) ? kept.slice(takingBack.length) : kept;
}
