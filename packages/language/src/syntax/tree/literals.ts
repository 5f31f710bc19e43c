import type { Expression } from "./expressions.ts";
import type { Located } from "./located.ts";

export type Literal =
  | NumberLiteral
  | PercentLiteral
  | MoneyLiteral
  | DurationLiteral
  | DateLiteral
  | DateTimeLiteral
  | TimeLiteral
  | BoolLiteral
  | MissingLiteral
  | TextLiteral;

/** `1_000_000`, `1.5M`, `250k`: `value` is the exact decimal as text, without separators or suffix. */
export interface NumberLiteral extends Located {
  readonly kind: "Number";
  readonly value: string;
}

/** `20%`: `value` is `"20"`. */
export interface PercentLiteral extends Located {
  readonly kind: "Percent";
  readonly value: string;
}

/** `1M USD` */
export interface MoneyLiteral extends Located {
  readonly kind: "Money";
  readonly amount: string;
  readonly currency: string;
}

/** `1 day 12 hours`: years and months count as months, the rest as minutes. Counts may be decimal. */
export interface DurationLiteral extends Located {
  readonly kind: "Duration";
  readonly months: number;
  readonly minutes: number;
}

/** `2026-11-24`: days since 1970-01-01. */
export interface DateLiteral extends Located {
  readonly kind: "Date";
  readonly day: number;
}

/** `2026-11-24T09:00Z`, `2026-11-24T09:00+01:00`: milliseconds since the epoch. */
export interface DateTimeLiteral extends Located {
  readonly kind: "DateTime";
  readonly instant: number;
}

/** `09:00`: minutes since midnight. */
export interface TimeLiteral extends Located {
  readonly kind: "Time";
  readonly minute: number;
}

export interface BoolLiteral extends Located {
  readonly kind: "Bool";
  readonly value: boolean;
}

/** `missing`, where a value is expected. */
export interface MissingLiteral extends Located {
  readonly kind: "Missing";
}

/** `"Thank {company.name}"`: pieces of text (escapes resolved) and of interpolated expressions. */
export interface TextLiteral extends Located {
  readonly kind: "Text";
  readonly parts: readonly (string | Expression)[];
}
