import type { Expression, PathExpression } from "./expressions.ts";
import type { DateLiteral, DateTimeLiteral, DurationLiteral, TextLiteral } from "./literals.ts";
import type { Documented, Located, Name } from "./located.ts";
import type {
  AdvanceStatement,
  ExitStatement,
  SetStatement,
  StepStatement,
  WaitStatement,
  WaitUntilStatement,
} from "./statements.ts";

/** `scenario "a qualified lead leaves" for BigDeal { … }` */
export interface ScenarioDeclaration extends Documented {
  readonly kind: "Scenario";
  readonly title: TextLiteral;
  readonly sequence: Name | undefined;
  readonly steps: readonly ScenarioStep[];
}

export type ScenarioStep = AtStep | GivenStep | ExpectStep | AfterStep;

/** `at 2026-03-02T10:00Z` */
export interface AtStep extends Located {
  readonly kind: "At";
  readonly time: DateTimeLiteral | DateLiteral;
}

/** `given budget = 2M USD, rating missing, bpf.stage = Engage` */
export interface GivenStep extends Located {
  readonly kind: "Given";
  readonly facts: readonly FactNode[];
}

/** One `field = value`, or `field missing` where `value` is undefined. */
export interface FactNode extends Located {
  readonly kind: "Fact";
  readonly path: PathExpression;
  readonly value: Expression | undefined;
}

/** `after 2 days given bpf.stage = Qualify`, `after 1 day intro.replied`, `after 3 days` */
export interface AfterStep extends Located {
  readonly kind: "After";
  readonly delay: DurationLiteral;
  /** What then happens: changed fields or a step's outcome; undefined when only time passes. */
  readonly event: GivenStep | PathExpression | undefined;
}

/** `expect meeting(length = 45 minutes)`, `expect exit as "qualified"`, `expect wait`, `expect end` */
export interface ExpectStep extends Located {
  readonly kind: "Expect";
  readonly expected: ExpectedNode;
}

export type ExpectedNode =
  | StepStatement
  | ExitStatement
  | AdvanceStatement
  | SetStatement
  | WaitStatement
  | WaitUntilStatement
  | ({ readonly kind: "ExpectedWait" } & Located)
  | ({ readonly kind: "ExpectedEnd" } & Located)
  | ({ readonly kind: "ExpectedGoal"; readonly reason: TextLiteral | undefined } & Located);
