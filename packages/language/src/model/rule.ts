import type { Origin } from "../source/source-file.ts";
import type { Entity } from "../vocabulary/entity.ts";
import type { Expression } from "./expression.ts";

/** A condition with a name. */
export interface Rule {
  readonly kind: "rule";
  readonly name: string;
  readonly docs: string | undefined;
  readonly entity: Entity;
  readonly condition: Expression;
  readonly origin: Origin;
}

/** A bool expression where a decision is taken, with the words it was written in. */
export interface Condition {
  readonly expression: Expression;
  /** The source's own words, with white space and comments folded to single spaces. */
  readonly text: string;
  readonly origin: Origin;
}
