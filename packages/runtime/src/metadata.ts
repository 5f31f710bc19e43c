import type { Schedule } from "./calendar.ts";

/** What a sequence depends on and where it can stand, for whatever runs, watches or draws it. */
export interface Metadata {
  readonly sequence: string;
  /** Changes whenever the meaning of the sequence does. */
  readonly version: string;
  /** The compiler's version. */
  readonly compiler: string;
  /** The name of its `.seq` file, without the folder. */
  readonly source: string;
  readonly entity: NamedEntity;
  /** Every field that anything in the sequence reads, each once: `budget`, `owner.region`. */
  readonly reads: readonly string[];
  readonly enroll: readonly ConditionMetadata[];
  readonly suppress: readonly ConditionMetadata[];
  /** In the order they are tested. */
  readonly criteria: readonly CriterionMetadata[];
  /** The conditions that the flow branches on, in the order of the text. */
  readonly branches: readonly ConditionMetadata[];
  /** In the order of the text. */
  readonly positions: readonly PositionMetadata[];
  /**
   * The shape of the flow, in the order of the text: `.` is the next of `positions` (a step with its
   * window), `?` the next of `branches`, `(a|b)` are ways of which one is taken, `[.a]` are the
   * rounds of a `repeat`, which has the first position in it. So two versions can be compared.
   */
  readonly flow: string;
  /** Whether and when one who left may enter again; absent where nothing is said. */
  readonly reenroll?: ReenrollMetadata;
  /** Not while in another exclusive sequence. */
  readonly exclusive?: true;
  readonly throttles?: readonly ThrottleMetadata[];
  /** From `send within`. */
  readonly calendar?: CalendarMetadata;
  readonly zone: ZoneMetadata;
}

/** An entity, and the CRM's names of it and of its key. */
export interface NamedEntity {
  readonly name: string;
  readonly from: string;
  readonly key: string;
}

export interface ConditionMetadata {
  /** The condition's own words. */
  readonly text: string;
  /** What it reads: `budget`, `bpf.stage`, `intro.opened`. A change of nothing else changes it. */
  readonly reads: readonly string[];
  readonly line: number;
  readonly character: number;
}

export interface CriterionMetadata extends ConditionMetadata {
  readonly kind: "exit" | "goal";
  readonly position: string;
  readonly reason?: string;
  /** The `exits` block that it came from. */
  readonly block?: string;
}

/** A place that an evaluation can stop at. */
export interface PositionMetadata {
  readonly position: string;
  readonly kind: "step" | "window" | "wait" | "set" | "advance" | "exit" | "repeat";
  readonly activity?: string;
  /** A step's name: where it has one, the position is guaranteed over edits elsewhere. */
  readonly name?: string;
  /**
   * Of a step or an update: a short hash of what it does, by the words of its arguments. It tells
   * one that stands elsewhere in another version from one that changed.
   */
  readonly does?: string;
  readonly reads: readonly string[];
  readonly line: number;
  readonly character: number;
}

export type ReenrollMetadata =
  | { readonly kind: "never" }
  | { readonly kind: "after"; readonly months: number; readonly minutes: number };

export interface ThrottleMetadata {
  readonly activity: string;
  readonly limit: number;
  /** The field that is counted by; absent: all records together. */
  readonly per?: string;
  readonly unit: "minute" | "hour" | "day" | "week" | "month";
}

export interface CalendarMetadata extends Schedule {
  readonly name: string;
}

/** Written out, or read from the record. */
export type ZoneMetadata =
  | { readonly kind: "named"; readonly zone: string }
  | { readonly kind: "field"; readonly path: string };
