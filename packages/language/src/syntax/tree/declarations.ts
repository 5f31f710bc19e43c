import type { Span } from "../../source/span.ts";
import type { Expression } from "./expressions.ts";
import type { DateLiteral, TextLiteral, TimeLiteral } from "./literals.ts";
import type { Documented, Located, Name } from "./located.ts";
import type { ScenarioDeclaration } from "./scenarios.ts";
import type { Statement } from "./statements.ts";
import type {
  ActivityDeclaration,
  ChoiceDeclaration,
  EntityDeclaration,
  ProcessDeclaration,
} from "./vocabulary.ts";

export type Declaration =
  | UseDeclaration
  | ForDeclaration
  | EntityDeclaration
  | ChoiceDeclaration
  | ProcessDeclaration
  | ActivityDeclaration
  | CalendarDeclaration
  | TemplateDeclaration
  | RuleDeclaration
  | ExitsDeclaration
  | SequenceDeclaration
  | ScenarioDeclaration;

/** `use "./crm.seq"` */
export interface UseDeclaration extends Located {
  readonly kind: "Use";
  readonly path: TextLiteral;
}

/** `for lead`, standing alone at the head of a file of bare statements. */
export interface ForDeclaration extends Located {
  readonly kind: "For";
  readonly entity: Name;
}

/** `calendar Office for lead { Mon..Fri 09:00..12:00, 13:00..17:00; closed 2026-12-25; zone owner.timezone }` */
export interface CalendarDeclaration extends Documented {
  readonly kind: "Calendar";
  readonly name: Name;
  readonly entity: Name | undefined;
  readonly hours: readonly HoursNode[];
  readonly closed: readonly DateLiteral[];
  /** One, or none; checking refuses more. */
  readonly zones: readonly Expression[];
}

/** `Mon..Fri 09:00..12:00, 13:00..17:00`; days also singly or in a list: `Mon, Wed 09:00..17:00`. */
export interface HoursNode extends Located {
  readonly kind: "Hours";
  readonly days: readonly {
    readonly from: Name;
    readonly to: Name | undefined;
    readonly span: Span;
  }[];
  readonly times: readonly {
    readonly from: TimeLiteral;
    readonly to: TimeLiteral;
    readonly span: Span;
  }[];
}

/** `template welcome for lead from "./templates/welcome.md"` */
export interface TemplateDeclaration extends Documented {
  readonly kind: "Template";
  readonly name: Name;
  readonly entity: Name | undefined;
  readonly path: TextLiteral;
}

/** `rule bigDeal for lead = budget > 1M USD` */
export interface RuleDeclaration extends Documented {
  readonly kind: "Rule";
  readonly name: Name;
  readonly entity: Name | undefined;
  readonly condition: Expression;
}

/** `exits Standard for lead everywhere { … }` */
export interface ExitsDeclaration extends Documented {
  readonly kind: "Exits";
  readonly name: Name;
  readonly entity: Name | undefined;
  readonly everywhere: boolean;
  readonly body: readonly Statement[];
}

/** `sequence BigDeal for lead { … }` */
export interface SequenceDeclaration extends Documented {
  readonly kind: "Sequence";
  readonly name: Name;
  readonly entity: Name | undefined;
  readonly body: readonly Statement[];
}
