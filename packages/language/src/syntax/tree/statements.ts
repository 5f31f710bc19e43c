import type { Expression, PathExpression } from "./expressions.ts";
import type { DurationLiteral, NumberLiteral, PercentLiteral, TextLiteral } from "./literals.ts";
import type { Located, Name, Unread } from "./located.ts";

export type Statement =
  | StepStatement
  | WhenStatement
  | MatchStatement
  | WaitStatement
  | WaitUntilStatement
  | WaitForStatement
  | ExitStatement
  | CriterionStatement
  | SetStatement
  | AdvanceStatement
  | SplitStatement
  | RepeatStatement
  | IncludeStatement
  | EnrollStatement
  | SuppressStatement
  | ReenrollStatement
  | ExclusiveStatement
  | ThrottleStatement
  | SendWithinStatement
  | Unread;

/** What stands behind an arrow: one statement, or several in braces. */
export interface Block extends Located {
  readonly kind: "Block";
  readonly braces: boolean;
  readonly statements: readonly Statement[];
}

/** `intro: email(template = "welcome")` */
export interface StepStatement extends Located {
  readonly kind: "Step";
  readonly name: Name | undefined;
  readonly activity: Name;
  readonly arguments: readonly ArgumentNode[];
}

/** `template = "welcome"`; without a name it is positional, which checking refuses with a fix. */
export interface ArgumentNode extends Located {
  readonly kind: "Argument";
  readonly name: Name | undefined;
  readonly value: Expression;
}

/** A chain: `when a -> … else when b -> … else …` is one node with two arms. */
export interface WhenStatement extends Located {
  readonly kind: "When";
  readonly arms: readonly WhenArm[];
  readonly otherwise: Block | undefined;
}

export interface WhenArm extends Located {
  readonly kind: "WhenArm";
  readonly condition: Expression;
  readonly body: Block;
}

/** `match source { Partner, Referral -> …; missing -> …; else -> … }` */
export interface MatchStatement extends Located {
  readonly kind: "Match";
  readonly subject: Expression;
  readonly arms: readonly MatchArm[];
}

export interface MatchArm extends Located {
  readonly kind: "MatchArm";
  /** In the order written. `else` has exactly one pattern. */
  readonly patterns: readonly PatternNode[];
  readonly body: Block;
}

export type PatternNode =
  | ({ readonly kind: "ValuePattern"; readonly value: Expression } & Located)
  | ({ readonly kind: "MissingPattern" } & Located)
  | ({ readonly kind: "ElsePattern" } & Located);

/** `wait 3 days`, `wait 2 business days` */
export interface WaitStatement extends Located {
  readonly kind: "Wait";
  readonly duration: Expression | BusinessDays;
}

export interface BusinessDays extends Located {
  readonly kind: "BusinessDays";
  readonly count: NumberLiteral;
}

/** `wait until x` */
export interface WaitUntilStatement extends Located {
  readonly kind: "WaitUntil";
  readonly moment: Expression;
}

/** `wait for c up to d -> a else b` */
export interface WaitForStatement extends Located {
  readonly kind: "WaitFor";
  readonly condition: Expression;
  readonly limit: Expression | BusinessDays;
  readonly then: Block | undefined;
  readonly otherwise: Block | undefined;
}

/** `exit as "reason"` */
export interface ExitStatement extends Located {
  readonly kind: "Exit";
  readonly reason: TextLiteral | undefined;
}

/** `exit when c as "reason"`, `goal when c as "reason"` */
export interface CriterionStatement extends Located {
  readonly kind: "Criterion";
  readonly leaves: "exit" | "goal";
  readonly condition: Expression;
  readonly reason: TextLiteral | undefined;
}

/** `set rating = Cold`; `set rating = missing` clears it. */
export interface SetStatement extends Located {
  readonly kind: "Set";
  readonly target: PathExpression;
  readonly value: Expression;
}

/** `advance to Discovery` */
export interface AdvanceStatement extends Located {
  readonly kind: "Advance";
  readonly sequence: Name;
}

/** `split pitch { 50% -> …; 50% -> … }` */
export interface SplitStatement extends Located {
  readonly kind: "Split";
  readonly name: Name | Unread;
  readonly arms: readonly SplitArm[];
}

export interface SplitArm extends Located {
  readonly kind: "SplitArm";
  readonly weight: PercentLiteral | Unread;
  readonly body: Block;
}

/** `repeat up to 3 times every 2 days { … } until intro.replied` */
export interface RepeatStatement extends Located {
  readonly kind: "Repeat";
  readonly times: NumberLiteral | Unread;
  readonly every: Expression | BusinessDays | undefined;
  readonly body: Block;
  readonly until: Expression | undefined;
}

/** `include Standard` */
export interface IncludeStatement extends Located {
  readonly kind: "Include";
  readonly exits: Name;
}

/** `enroll when c` */
export interface EnrollStatement extends Located {
  readonly kind: "Enroll";
  readonly condition: Expression;
}

/** `suppress when c` */
export interface SuppressStatement extends Located {
  readonly kind: "Suppress";
  readonly condition: Expression;
}

/** `reenroll never`, `reenroll after 30 days`; `after` is undefined for never. */
export interface ReenrollStatement extends Located {
  readonly kind: "Reenroll";
  readonly after: DurationLiteral | undefined;
}

/** `exclusive` */
export interface ExclusiveStatement extends Located {
  readonly kind: "Exclusive";
}

/** `throttle email to 50 per owner per day`; `per` is undefined where the limit is for all. */
export interface ThrottleStatement extends Located {
  readonly kind: "Throttle";
  readonly activity: Name;
  readonly limit: NumberLiteral;
  readonly per: PathExpression | undefined;
  /** `minute`, `hour`, `day`, `week` or `month`; checked by name. */
  readonly unit: Name;
}

/** `send within Office` */
export interface SendWithinStatement extends Located {
  readonly kind: "SendWithin";
  readonly calendar: Name;
}
