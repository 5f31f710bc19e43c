import type { Action } from "@seqlang/runtime";
import type { RuleSet } from "../rules/condition.ts";

/** A sequence, the same rules in other forms, and the records that all of them answer about. */
export interface Workload<Json extends object = object> {
  readonly name: string;
  /** What it stands for, in a few words. */
  readonly about: string;
  /** Source texts by path; the last is the sequence. */
  readonly sources: Readonly<Record<string, string>>;
  readonly rules: RuleSet;
  /** The time of every evaluation, in epoch milliseconds. */
  readonly now: number;
  /** JSON, as a CRM would send it. */
  readonly records: readonly Json[];
  /** What an engineer would have written, and how a record comes to it. */
  readonly handWritten: HandWritten<Json>;
  /** A record for the engines that take plain data: moments as epoch milliseconds, null for missing. */
  readonly plain: (record: Json) => object;
}

export interface HandWritten<Json> {
  readonly read: (record: Json) => unknown;
  readonly evaluate: (record: never, context: { readonly now: number }) => Action;
}
