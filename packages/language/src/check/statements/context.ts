import type { FlowStatement } from "../../model/flow.ts";
import type { Condition } from "../../model/rule.ts";
import type { Criterion, Reenroll, Throttle } from "../../model/sequence.ts";
import type { Calendar } from "../../vocabulary/calendar.ts";
import type { Entity } from "../../vocabulary/entity.ts";
import type { Block, Statement } from "../../syntax/tree.ts";
import type { Drafts } from "../declarations/drafts.ts";
import type { FileSpace } from "../declarations/space.ts";
import type { Positions } from "../positions.ts";
import type { Scope } from "../scope.ts";

/** What statements say of the sequence as a whole; filled in while they are checked. */
export interface SequenceSettings {
  readonly criteria: Omit<Criterion, "position">[];
  readonly enroll: Condition[];
  readonly suppress: Condition[];
  readonly throttles: Throttle[];
  reenroll: Reenroll | undefined;
  exclusive: boolean;
  calendar: Calendar | undefined;
}

/** Where a statement stands. */
export interface Place {
  readonly entity: Entity;
  readonly scope: Scope;
  readonly space: FileSpace;
  readonly drafts: Drafts;
  readonly positions: Positions;
  readonly settings: SequenceSettings;
  /** The constructs around, for positions. */
  readonly path: readonly string[];
  /** Directly in the sequence, not in a branch. */
  readonly top: boolean;
  /** Checks what stands in a construct, `segments` being what that adds to the path. */
  readonly inside: (block: Block | undefined, ...segments: string[]) => FlowStatement[];
}

/** Checks one kind of statement; what only says something of the sequence adds nothing to the flow. */
export type CheckStatement<S extends Statement> = (
  node: S,
  place: Place,
) => FlowStatement | undefined;
