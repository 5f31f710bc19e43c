import type { Span } from "../../source/span.ts";
import type { DurationLiteral, Literal } from "./literals.ts";
import type { Located, Name, Unread } from "./located.ts";

export type Expression =
  | BinaryExpression
  | UnaryExpression
  | MembershipExpression
  | BetweenExpression
  | PresenceExpression
  | WindowExpression
  | OlderThanExpression
  | PathExpression
  | CallExpression
  | AggregateExpression
  | AgoExpression
  | SinceExpression
  | ParenthesizedExpression
  | Literal
  | Unread;

export type BinaryOperator =
  | "or"
  | "and"
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "contains"
  | "not contains"
  | "starts with"
  | "not starts with"
  | "ends with"
  | "not ends with"
  | "past"
  | "not past"
  | "on"
  | "not on"
  | "??"
  | "+"
  | "-"
  | "*"
  | "/";

export interface BinaryExpression extends Located {
  readonly kind: "Binary";
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}

export interface UnaryExpression extends Located {
  readonly kind: "Unary";
  readonly operator: "not" | "-";
  readonly operand: Expression;
}

/** `x in [a, b]`, `x not in [a, b]` */
export interface MembershipExpression extends Located {
  readonly kind: "Membership";
  readonly operand: Expression;
  readonly negated: boolean;
  readonly options: readonly Expression[];
}

/** `x between a and b`, inclusive. */
export interface BetweenExpression extends Located {
  readonly kind: "Between";
  readonly operand: Expression;
  readonly negated: boolean;
  readonly low: Expression;
  readonly high: Expression;
}

/** `x is missing`, `x is not missing`, `x is present`, `x is not present` */
export interface PresenceExpression extends Located {
  readonly kind: "Presence";
  readonly operand: Expression;
  readonly negated: boolean;
  readonly asks: "missing" | "present";
}

/** `x in last 14 days` (rolling), `x in next 2 weeks`, `x in this quarter`, `x in last month`. */
export interface WindowExpression extends Located {
  readonly kind: "Window";
  readonly operand: Expression;
  readonly negated: boolean;
  readonly which: "last" | "this" | "next";
  /** A number of units is rolling; without one the calendar's whole unit is meant. */
  readonly count: number | undefined;
  readonly unit: Name;
}

/** `x older than 6 months` */
export interface OlderThanExpression extends Located {
  readonly kind: "OlderThan";
  readonly operand: Expression;
  readonly negated: boolean;
  readonly age: DurationLiteral;
}

/** A name or a dotted path: `budget`, `company.name`, `bpf.LeadToOpportunity.stage`, `intro.opened`. */
export interface PathExpression extends Located {
  readonly kind: "Path";
  /** At least one. */
  readonly parts: readonly Name[];
}

/** `lower(x)`, `upper(x)` */
export interface CallExpression extends Located {
  readonly kind: "Call";
  readonly callee: Name;
  readonly arguments: readonly Expression[];
}

/** `any(tasks where done = false)`, `all(tasks where done)`, `count(tasks)`, `sum(lines.price)` */
export interface AggregateExpression extends Located {
  readonly kind: "Aggregate";
  readonly function: Name;
  readonly list: PathExpression;
  readonly where: Expression | undefined;
}

/** `3 days ago`, `6 months from now` */
export interface AgoExpression extends Located {
  readonly kind: "Ago";
  readonly duration: DurationLiteral;
  readonly direction: "ago" | "from now";
}

/** `days since lastContact`, `hours until renewal`, `hours in bpf.stage` */
export interface SinceExpression extends Located {
  readonly kind: "Since";
  readonly unit: Name;
  readonly relation: "since" | "until" | "in";
  readonly operand: Expression;
}

export interface ParenthesizedExpression extends Located {
  readonly kind: "Parenthesized";
  readonly expression: Expression;
}
