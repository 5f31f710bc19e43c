import type { Origin } from "../source/source-file.ts";
import type { Entity } from "./entity.ts";

/** A business process flow: ordered stages that a record passes through. */
export interface Process {
  readonly kind: "process";
  readonly name: string;
  readonly docs: string | undefined;
  /** The entity that the process starts on. */
  readonly entity: Entity;
  /** The CRM's own name; the declared name where nothing else was written. */
  readonly from: string;
  readonly stages: readonly Stage[];
  readonly origin: Origin;
}

export interface Stage {
  readonly name: string;
  /**
   * The place in the order, from 0. Alternatives share a rank: neither comes before the other.
   */
  readonly rank: number;
  /** The CRM's id of the stage; the name where nothing else was written. */
  readonly stored: string | number;
  /** One of {@link stageCategories}, or undefined where none was declared. */
  readonly category: string | undefined;
  /** The entity that the stage stands on, where the process spans several. */
  readonly entity: Entity;
  readonly origin: Origin;
}

/** In the order of Dataverse's `stagecategory` values 0 to 7. */
export const stageCategories = [
  "Qualify",
  "Develop",
  "Propose",
  "Close",
  "Identify",
  "Research",
  "Resolve",
  "Approval",
] as const;

/** Whether a process runs, in the order of Dataverse's `statuscode` values 1 to 3. */
export const processStatuses = ["active", "finished", "aborted"] as const;
