/** Why a record is not enrolled. */
export interface Refusal {
  readonly refused:
    "not eligible" | "suppressed" | "failure" | "already enrolled" | "left before" | "exclusive";
  /** A condition's words, what is missing, or the sequence that is in the way. */
  readonly why: string;
  /** When it might enter, in epoch milliseconds, where that is known. */
  readonly until?: number;
}
