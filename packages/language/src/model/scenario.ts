import type { Origin } from "../source/source-file.ts";
import type { Activity } from "../vocabulary/activity.ts";
import type { Field } from "../vocabulary/entity.ts";
import type { Process } from "../vocabulary/process.ts";
import type { Expression } from "./expression.ts";
import type { Argument, Delay } from "./flow.ts";

/** A checked scenario: what is given, in order, and what is expected of the sequence. */
export interface Scenario {
  readonly kind: "scenario";
  readonly title: string;
  readonly sequence: string;
  readonly events: readonly ScenarioEvent[];
  readonly origin: Origin;
}

export type ScenarioEvent =
  | { readonly kind: "at"; readonly instant: number; readonly origin: Origin }
  | { readonly kind: "given"; readonly facts: readonly Fact[]; readonly origin: Origin }
  | {
      readonly kind: "after";
      readonly months: number;
      readonly minutes: number;
      readonly origin: Origin;
    }
  | {
      readonly kind: "outcome";
      readonly step: string;
      readonly outcome: string;
      readonly origin: Origin;
    }
  | { readonly kind: "expect"; readonly expected: Expected; readonly origin: Origin };

/** A field, or a process's stage, status or time of entering, and the constant it takes. */
export interface Fact {
  readonly target:
    | { readonly kind: "field"; readonly path: readonly Field[] }
    | {
        readonly kind: "process";
        readonly process: Process;
        readonly sets: "stage" | "entered" | "status";
      };
  /** A constant; a missing one clears the target. */
  readonly value: Expression;
  readonly origin: Origin;
}

export type Expected =
  /** Only the arguments written are compared. */
  | {
      readonly kind: "step";
      readonly activity: Activity;
      readonly name: string | undefined;
      readonly arguments: readonly Argument[];
    }
  | {
      readonly kind: "wait";
      readonly until: Expression | undefined;
      /** How long, from when it began. */
      readonly delay: Delay | undefined;
    }
  | { readonly kind: "set"; readonly field: Field; readonly value: Expression }
  | { readonly kind: "advance"; readonly sequence: string }
  | { readonly kind: "exit"; readonly reason: string | undefined }
  | { readonly kind: "goal"; readonly reason: string | undefined }
  | { readonly kind: "end" };
