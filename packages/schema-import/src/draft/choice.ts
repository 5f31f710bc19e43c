import type { Labels } from "./labels.ts";

/** A closed set of values. */
export interface ChoiceDraft {
  /** The CRM's own name of the set. */
  readonly from: string;
  /** The same in a spelling that shows where words begin. */
  readonly spelling?: string;
  readonly labels: Labels;
  readonly description: Labels;
  /** Declared by name, even where only one field has it: a set that the CRM shares. */
  readonly shared: boolean;
  readonly members: readonly MemberDraft[];
}

export interface MemberDraft {
  readonly stored: string | number;
  readonly labels: Labels;
  readonly description: Labels;
}
