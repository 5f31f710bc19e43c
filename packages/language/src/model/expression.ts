import type { Origin } from "../source/source-file.ts";
import type { Constant } from "../vocabulary/constant.ts";
import type { Field } from "../vocabulary/entity.ts";
import type { Process, Stage } from "../vocabulary/process.ts";
import type { Type } from "../vocabulary/type.ts";
import type { Rule } from "./rule.ts";
import type { Template } from "./template.ts";

/**
 * Checked expressions: every name resolved, every type known, every shorthand spelt out.
 *
 * Meaning, which the generated code and the plain interpreter both follow: a value may be
 * missing; a comparison or test with a missing operand is false, and `!=` and `not` are exact
 * negations; arithmetic with a missing operand, a division by zero and a number that is not
 * finite are missing; a missing bool counts as false.
 */
export type Expression =
  | ConstantExpression
  | FieldExpression
  | ProcessExpression
  | OutcomeExpression
  | RuleExpression
  | AndExpression
  | OrExpression
  | NotExpression
  | CompareExpression
  | StageOrderExpression
  | InExpression
  | TextTestExpression
  | ListContainsExpression
  | PresenceExpression
  | WindowExpression
  | CalendarWindowExpression
  | ArithmeticExpression
  | NegateExpression
  | FallbackExpression
  | ConvertExpression
  | DayOfExpression
  | NowExpression
  | TodayExpression
  | ElapsedExpression
  | InterpolationExpression
  | CaseExpression
  | TemplateExpression
  | AggregateExpression;

interface Typed {
  readonly type: Type;
  /** Whether the value may be missing. Tests (type bool) never are, but for fields of type bool. */
  readonly optional: boolean;
  readonly origin: Origin;
}

export interface ConstantExpression extends Typed {
  readonly kind: "constant";
  readonly value: Constant;
}

/** The element that an aggregate looks at; compared by identity. */
export interface Row {
  readonly type: Type;
}

/** `company.name`: a field of the record, or of an aggregate's row, through lookups. */
export interface FieldExpression extends Typed {
  readonly kind: "field";
  readonly source: "record" | Row;
  /** At least one; all but the last are lookups. */
  readonly path: readonly Field[];
}

/** `bpf.stage`, `bpf.stage.entered` (a date-time), `bpf.stage.category`, `bpf.status`. */
export interface ProcessExpression extends Typed {
  readonly kind: "process";
  readonly process: Process;
  readonly reads: "stage" | "entered" | "category" | "status";
}

/** `intro.replied`: whether the step's latest run had the outcome. */
export interface OutcomeExpression extends Typed {
  readonly kind: "outcome";
  readonly step: string;
  readonly outcome: string;
}

/** A rule by its name; it means its condition. */
export interface RuleExpression extends Typed {
  readonly kind: "rule";
  readonly rule: Rule;
}

/** At least two operands, tested in order until one is false. */
export interface AndExpression extends Typed {
  readonly kind: "and";
  readonly operands: readonly Expression[];
}

/** At least two operands, tested in order until one is true. */
export interface OrExpression extends Typed {
  readonly kind: "or";
  readonly operands: readonly Expression[];
}

export interface NotExpression extends Typed {
  readonly kind: "not";
  readonly operand: Expression;
}

export type CompareOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * Both sides have the same type. Two `money` values whose currency only the record knows are
 * compared in the left one's currency, through rates. Durations compare by their length, a month
 * being 43,830 minutes (a twelfth of 365.25 days). Text compares by code point. `!=` is the exact
 * negation of `=`. Choices and bools know `=` and `!=` only, stages too (see "stage-order").
 */
export interface CompareExpression extends Typed {
  readonly kind: "compare";
  readonly operator: CompareOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** By the stages' ranks. `past` is `>`: the record has gone on from there. */
export interface StageOrderExpression extends Typed {
  readonly kind: "stage-order";
  readonly operator: "<" | "<=" | ">" | ">=";
  readonly process: Process;
  readonly stage: Stage;
}

/** Equal to one of the options, which have the operand's type. */
export interface InExpression extends Typed {
  readonly kind: "in";
  readonly operand: Expression;
  readonly options: readonly Expression[];
}

/** Text within text, case and all. */
export interface TextTestExpression extends Typed {
  readonly kind: "text-test";
  readonly test: "contains" | "starts with" | "ends with";
  readonly text: Expression;
  readonly part: Expression;
}

export interface ListContainsExpression extends Typed {
  readonly kind: "list-contains";
  readonly list: Expression;
  readonly element: Expression;
}

/** Empty text and an empty list are present. */
export interface PresenceExpression extends Typed {
  readonly kind: "presence";
  readonly operand: Expression;
  readonly present: boolean;
}

/**
 * Rolling: with `last`, from the span before now up to now, both ends included; with `next`, from
 * now to the span after it; with `before` ("older than"), earlier than the span before now. A date
 * is compared with the days that those instants fall on.
 */
export interface WindowExpression extends Typed {
  readonly kind: "window";
  readonly operand: Expression;
  readonly which: "last" | "next" | "before";
  readonly months: number;
  readonly minutes: number;
}

/** Within the calendar's whole day, week (from Monday), month, quarter or year around today. */
export interface CalendarWindowExpression extends Typed {
  readonly kind: "calendar-window";
  readonly operand: Expression;
  /** -1 last, 0 this, 1 next. */
  readonly offset: -1 | 0 | 1;
  readonly unit: "day" | "week" | "month" | "quarter" | "year";
}

/**
 * By the operands' types:
 * number ± number, number × number, number / number: double precision;
 * percent ± percent, percent × number, number × percent, percent / number: a percent;
 * percent / percent: a number;
 * money ± money: exact; money / money: a number; of both, two amounts of any currency are reckoned in
 * the left one's, through rates; money × number or percent (20 % = 0.2): exact, the number taken by
 * its shortest decimal spelling; money / number: half-even to four decimals;
 * date ± duration, date-time ± duration, time has none; date - date, date-time - date-time: a
 * duration without months; duration ± duration, duration × number, duration / number.
 */
export interface ArithmeticExpression extends Typed {
  readonly kind: "arithmetic";
  readonly operator: "+" | "-" | "*" | "/";
  readonly left: Expression;
  readonly right: Expression;
}

/** Of a number, percent, money or duration. */
export interface NegateExpression extends Typed {
  readonly kind: "negate";
  readonly operand: Expression;
}

/** `a ?? b`; both of one type. */
export interface FallbackExpression extends Typed {
  readonly kind: "fallback";
  readonly left: Expression;
  readonly right: Expression;
}

/** A `money` value in a known currency, through the caller's rates; a missing rate is a failure. */
export interface ConvertExpression extends Typed {
  readonly kind: "convert";
  readonly operand: Expression;
  readonly currency: string;
}

/** The day of a date-time in the sequence's zone. */
export interface DayOfExpression extends Typed {
  readonly kind: "day-of";
  readonly operand: Expression;
}

/** The evaluation's time, moved by a duration: `now`, `3 days ago`. */
export interface NowExpression extends Typed {
  readonly kind: "now";
  readonly months: number;
  readonly minutes: number;
}

/** The day of `now` in the sequence's zone. */
export interface TodayExpression extends Typed {
  readonly kind: "today";
}

/** A number of units, not rounded, from the operand to now, or from now to it. */
export interface ElapsedExpression extends Typed {
  readonly kind: "elapsed";
  readonly unit: "minute" | "hour" | "day" | "week";
  readonly direction: "since" | "until";
  /** A date or a date-time; of a date the difference to today counts. */
  readonly operand: Expression;
}

/** Text with values in it; a missing one becomes empty text. */
export interface InterpolationExpression extends Typed {
  readonly kind: "interpolation";
  readonly parts: readonly (string | Expression)[];
}

/** A template by its name; it means its subject and its body, with the record's values in them. */
export interface TemplateExpression extends Typed {
  readonly kind: "template";
  readonly template: Template;
}

/** `lower(x)`, `upper(x)`, the same in every locale. */
export interface CaseExpression extends Typed {
  readonly kind: "case";
  readonly to: "lower" | "upper";
  readonly operand: Expression;
}

/**
 * Over a list: `any` is false and `all` is true when it is empty; both are false when it is
 * missing. `count` and `sum` of a missing list are missing; `sum` is 0 when it is empty and missing
 * when one of its values is.
 */
export interface AggregateExpression extends Typed {
  readonly kind: "aggregate";
  readonly function: "any" | "all" | "count" | "sum";
  readonly list: Expression;
  readonly row: Row;
  /** A condition on the row; always there for `any` and `all`. */
  readonly where: Expression | undefined;
  /** What `sum` adds up, on the row. */
  readonly value: Expression | undefined;
}
