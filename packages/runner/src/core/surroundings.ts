import type {
  Context,
  Enrollment as Admission,
  Explanation,
  Metadata,
  ParseOptions,
} from "@seqlang/runtime";

/** What the core asks of a generated sequence, whatever its record is. */
export interface AnySequence {
  readonly name: string;
  readonly version: string;
  readonly metadata: Metadata;
  readonly parse: (input: unknown, options?: ParseOptions) => unknown;
  readonly enrolls: (record: never, context: Context<never>) => Admission;
  readonly next: (
    position: string,
    record: never,
    context: Context<never>,
  ) => { readonly kind: string };
  /** Each global criterion on its own, in the order of `metadata.criteria`. */
  readonly criteria?: readonly ((
    record: never,
    context: Context<never>,
  ) => { readonly kind: string } | undefined)[];
  readonly explain: (
    record: never,
    context: Context<never>,
    position?: string,
  ) => Explanation<{ readonly kind: string }>;
}

/** What an event meets: all that isn't the enrollment's own. */
export interface Surroundings {
  /** The generated sequence, of the enrollment's version. */
  readonly sequence: AnySequence;
  /** The record as outside data, as the sequence's `parse` takes it: plain JSON, as it is now. */
  readonly record: unknown;
  /** Whether the record is in the CRM's raw form. */
  readonly raw?: boolean;
  /** From `@seqlang/calendar`; needed for business days, sending windows and zones but UTC. */
  readonly calendar?: Context["calendar"];
  readonly rates?: Context["rates"];
}
