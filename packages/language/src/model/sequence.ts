import type { Origin, SourceFile } from "../source/source-file.ts";
import type { Activity } from "../vocabulary/activity.ts";
import type { Calendar, Zone } from "../vocabulary/calendar.ts";
import type { Choice } from "../vocabulary/choice.ts";
import type { Entity, Field } from "../vocabulary/entity.ts";
import type { Process } from "../vocabulary/process.ts";
import type { Flow } from "./flow.ts";
import type { Condition, Rule } from "./rule.ts";
import type { Scenario } from "./scenario.ts";
import type { Template } from "./template.ts";

/** One checked file: what it declares itself, not what it uses. */
export interface FileModel {
  readonly file: SourceFile;
  readonly entities: readonly Entity[];
  readonly choices: readonly Choice[];
  readonly processes: readonly Process[];
  readonly activities: readonly Activity[];
  readonly calendars: readonly Calendar[];
  readonly templates: readonly Template[];
  readonly rules: readonly Rule[];
  readonly sequences: readonly Sequence[];
  readonly scenarios: readonly Scenario[];
}

export interface Sequence {
  readonly kind: "sequence";
  readonly name: string;
  readonly docs: string | undefined;
  readonly entity: Entity;
  /** All global criteria in the order they are tested: `everywhere` first, then as written. */
  readonly criteria: readonly Criterion[];
  /** Who may enter: all must hold. */
  readonly enroll: readonly Condition[];
  /** Who never enters: any is enough. */
  readonly suppress: readonly Condition[];
  readonly reenroll: Reenroll | undefined;
  readonly exclusive: boolean;
  readonly throttles: readonly Throttle[];
  /** From `send within`. */
  readonly calendar: Calendar | undefined;
  /** The calendar's zone, else the config's, else UTC. */
  readonly zone: Zone;
  readonly body: Flow;
  readonly origin: Origin;
}

/** A global exit criterion or goal. */
export interface Criterion {
  readonly leaves: "exit" | "goal";
  readonly condition: Condition;
  readonly reason: string | undefined;
  readonly position: string;
  readonly origin: Origin;
  /** The `exits` block it came from, where it did. */
  readonly block: string | undefined;
}

export type Reenroll =
  | { readonly kind: "never" }
  | { readonly kind: "after"; readonly months: number; readonly minutes: number };

/** At most `limit` steps of the activity per unit, for each value of `per` or for all together. */
export interface Throttle {
  readonly activity: Activity;
  readonly limit: number;
  readonly per: readonly Field[] | undefined;
  readonly unit: "minute" | "hour" | "day" | "week" | "month";
  readonly origin: Origin;
}
