import type { Enrollment } from "../core/enrollment.ts";
import type { Finished, Operated, Outcome, Skipped } from "../core/event.ts";
import type { Refusal } from "../core/refusal.ts";
import type { HistoryEntry } from "./history.ts";
import type { RecordJson } from "./record-key.ts";
import type { HostStatus } from "./status.ts";

/**
 * What runs enrollments: one interface for the embedded and the distributed runner. Every promise
 * that resolves means that what was said is kept, and survives a crash from then on.
 */
export interface Host {
  /**
   * A record came or changed. Its enrollments are told, and it enters each sequence on the entity
   * that says who may enter (`enroll when`), where it may and never was before; one who left enters
   * again by itself only where the sequence says `reenroll after`.
   */
  readonly changed: (entity: string, record: RecordJson, options?: ChangeOptions) => Promise<void>;
  /** Enrolls a record by hand. It is kept as the record of its entity as well. */
  readonly enroll: (
    sequence: string,
    record: RecordJson,
    options?: HandEnrollOptions,
  ) => Promise<Enrollment | Refusal>;
  /** Whether there is an enrollment for what is reported; late and repeated reports are fine. */
  readonly report: (report: Report) => Promise<boolean>;
  /** Whether there is such an enrollment. */
  readonly operate: (enrollment: string, order: Operated) => Promise<boolean>;
  /** Erases a record and all that is known of its enrollments, for good. */
  readonly forget: (entity: string, recordKey: string) => Promise<void>;
  readonly enrollment: (id: string) => Promise<Enrollment | undefined>;
  /** A record's enrollments, those that are over included, oldest first. */
  readonly enrollmentsOf: (entity: string, recordKey: string) => Promise<readonly Enrollment[]>;
  /** What an enrollment did, when and why, oldest first. */
  readonly history: (enrollment: string) => Promise<readonly HistoryEntry[]>;
  /** How many stand where, under which version and since when, and what they stand still for. */
  readonly status: () => Promise<HostStatus>;
  /** What was tried in vain and is not tried any more. */
  readonly deadLetters: () => Promise<readonly DeadLetter[]>;
  /** Tries a dead letter again; whether there is one under this key. */
  readonly retry: (key: string) => Promise<boolean>;
}

/** What may be said of a change. */
export interface ChangeOptions {
  /** When it happened, in epoch milliseconds. */
  readonly at?: number;
  /** The record's key, where the record doesn't hold it under its entity's name for it. */
  readonly key?: string;
}

/** What may be said when a record is enrolled by hand. */
export interface HandEnrollOptions {
  readonly key?: string;
  /** Whether `enroll when` is left unasked. */
  readonly invited?: boolean;
}

/** What a service reports of something handed out: by its key, or by the reference it was given. */
export type Report = Finished | Skipped | Outcome | ByReference<Finished | Skipped | Outcome>;

type ByReference<Event> = Event extends { readonly key: string }
  ? Omit<Event, "key"> & { readonly reference: string }
  : never;

/** Something that was handed out and could not be done. */
export interface DeadLetter {
  readonly key: string;
  readonly enrollment: string;
  readonly attempts: number;
  /** Of the last attempt. */
  readonly error: string;
  /** When it was given up, in epoch milliseconds. */
  readonly at: number;
  readonly kind: "perform" | "set" | "withdraw";
  readonly activity?: string;
}
