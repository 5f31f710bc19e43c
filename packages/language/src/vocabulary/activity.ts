import type { Origin } from "../source/source-file.ts";
import type { Constant } from "./constant.ts";
import type { Type } from "./type.ts";

/** Something that a service does for a sequence: an email, a call, a task. */
export interface Activity {
  readonly kind: "activity";
  readonly name: string;
  readonly docs: string | undefined;
  /** In the order declared, which is the order of arguments everywhere. */
  readonly parameters: readonly Parameter[];
  /** What may be reported of a step of this activity afterwards. */
  readonly outcomes: readonly string[];
  readonly origin: Origin;
}

export interface Parameter {
  readonly name: string;
  readonly docs: string | undefined;
  readonly type: Type;
  readonly optional: boolean;
  /** Taken where a step gives no value; without one, a parameter that isn't optional is required. */
  readonly default: Constant | undefined;
  readonly origin: Origin;
}
