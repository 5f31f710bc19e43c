/**
 * The constants that a program compares with, by kind of type, so that records stand just below,
 * at and just above them.
 */
export class Thresholds {
  readonly numbers: string[] = ["0", "1"];
  readonly percents: string[] = ["0", "20"];
  readonly amounts: string[] = ["0", "1000000"];
  readonly texts: string[] = ["", "Großes 𝒳"];
  /** Days since 1970-01-01. */
  readonly days: number[] = [];
  /** Epoch milliseconds. */
  readonly instants: number[] = [];
  /** Minutes since midnight. */
  readonly minutes: number[] = [];
  readonly durations: { readonly months: number; readonly minutes: number }[] = [
    { months: 0, minutes: 45 },
  ];
}
