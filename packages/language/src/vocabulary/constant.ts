import type { Choice } from "./choice.ts";
import type { Process, Stage } from "./process.ts";

/** A value known when the file is read. Amounts are exact decimals as text ("0.1", "-1000000"). */
export type Constant =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "percent"; readonly value: string }
  | { readonly kind: "bool"; readonly value: boolean }
  /** Days since 1970-01-01. */
  | { readonly kind: "date"; readonly day: number }
  /** Minutes since midnight. */
  | { readonly kind: "time"; readonly minute: number }
  /** Milliseconds since the epoch. */
  | { readonly kind: "datetime"; readonly instant: number }
  /** Months apart from the rest, since their length differs. A day is 24 hours. */
  | { readonly kind: "duration"; readonly months: number; readonly minutes: number }
  | { readonly kind: "money"; readonly amount: string; readonly currency: string }
  | { readonly kind: "choice"; readonly choice: Choice; readonly member: string }
  | { readonly kind: "stage"; readonly process: Process; readonly stage: Stage }
  | { readonly kind: "missing" };
