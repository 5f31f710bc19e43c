import type { Labels } from "./labels.ts";
import type { TypeDraft } from "./type.ts";

/** A kind of record. */
export interface EntityDraft {
  /** The CRM's own name. */
  readonly from: string;
  /** The same in a spelling that shows where words begin, such as `OpportunityProduct`. */
  readonly spelling?: string;
  readonly labels: Labels;
  readonly description: Labels;
  /** The CRM's name of the field that identifies a record; `id` where undefined. */
  readonly key: string | undefined;
  readonly fields: readonly FieldDraft[];
  /** Whether all its fields are known: only then has one that is nowhere here gone from the CRM. */
  readonly complete: boolean;
  /** The CRM's names of fields that it has, and that weren't asked for or can't be read. */
  readonly leftOut?: readonly string[];
  /** Made up so that a lookup has something to point to. */
  readonly stub?: boolean;
}

export interface FieldDraft {
  /** The CRM's own name. */
  readonly from: string;
  /** The same in a spelling that shows where words begin, such as `BudgetAmount`. */
  readonly spelling?: string;
  readonly labels: Labels;
  readonly description: Labels;
  readonly type: TypeDraft;
  /** Whether a record may lack it. */
  readonly optional: boolean;
  /** Kept by the CRM itself; printed apart. */
  readonly system?: boolean;
  /** What people call a record by; printed first. */
  readonly primary?: boolean;
  /** Not for everybody's eyes: printed as `private`. */
  readonly secured?: boolean;
  /** A heading to print it under; by its type where there is none. */
  readonly group?: string;
  /** Further sentences for its documentation. */
  readonly notes?: readonly string[];
}
