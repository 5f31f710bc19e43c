import type { Labels } from "./labels.ts";

/** A business process flow, a sales pipeline: ordered stages. */
export interface ProcessDraft {
  /** The CRM's own name. */
  readonly from: string;
  /** The same in a spelling that shows where words begin. */
  readonly spelling?: string;
  readonly labels: Labels;
  readonly description: Labels;
  /** The CRM's name of the entity that it starts on. */
  readonly entity: string;
  /** In order. */
  readonly stages: readonly StageDraft[];
  /** Whether the order is a guess: it then never moves what a person has put in order. */
  readonly guessedOrder?: boolean;
}

export interface StageDraft {
  /** The CRM's id. */
  readonly stored: string | number;
  readonly labels: Labels;
  /** One of the language's stage categories. */
  readonly category?: string;
  /** The CRM's name of the entity that it stands on, where that isn't the process's. */
  readonly entity?: string;
}
