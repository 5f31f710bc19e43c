import type { ParserMethod } from "chevrotain";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { firstOf, oneOf } from "./base.ts";
import { StatementParser } from "./statements.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** Scenarios and their steps. */
export class ScenarioParser extends StatementParser {
  protected scenario: Rule<tree.ScenarioDeclaration> = this.RULE(
    "scenario",
    (): tree.ScenarioDeclaration => {
      const first = this.CONSUME(keyword.scenario);
      const title = this.SUBRULE(this.text);
      const sequence = this.OPTION(() => this.SUBRULE(this.forName));
      const steps = this.items<tree.ScenarioStep>(this.CONSUME(t.Braces), "scenarioStep");
      const docs = this.docs(first);
      return { kind: "Scenario", title, sequence, steps, docs, span: this.since(first) };
    },
  );

  scenarioStep: Rule<tree.ScenarioStep> = this.RULE("scenarioStep", () =>
    this.OR(
      oneOf<tree.ScenarioStep>([
        { ALT: () => this.SUBRULE(this.at) },
        { ALT: () => this.SUBRULE(this.given) },
        { ALT: () => this.SUBRULE(this.after) },
        { ALT: () => this.SUBRULE(this.expect) },
      ]),
    ),
  );

  protected at: Rule<tree.AtStep> = this.RULE("at", (): tree.AtStep => {
    const first = this.CONSUME(keyword.at);
    const time = this.SUBRULE(this.dateOrMoment);
    return { kind: "At", time, span: this.since(first) };
  });

  protected given: Rule<tree.GivenStep> = this.RULE("given", (): tree.GivenStep => {
    const first = this.CONSUME(keyword.given);
    const facts: tree.FactNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => facts.push(this.SUBRULE(this.fact)) });
    return { kind: "Given", facts, span: this.since(first) };
  });

  protected fact: Rule<tree.FactNode> = this.RULE("fact", (): tree.FactNode => {
    const path = this.SUBRULE(this.path);
    const value = this.OR(
      oneOf<tree.Expression | undefined>([
        { ALT: () => (this.CONSUME(keyword.missing), undefined) },
        {
          ALT: () => {
            this.CONSUME(t.Equal);
            return this.SUBRULE(this.operand);
          },
        },
      ]),
    );
    return { kind: "Fact", path, value, span: this.since(path) };
  });

  protected after: Rule<tree.AfterStep> = this.RULE("after", (): tree.AfterStep => {
    const first = this.CONSUME(keyword.after);
    const delay = this.SUBRULE(this.duration);
    const event = this.OPTION(() =>
      this.OR(
        firstOf<tree.GivenStep | tree.PathExpression>([
          {
            GATE: () => !this.nextIs(t.Dot, 2),
            ALT: () => this.SUBRULE(this.given),
          },
          { ALT: () => this.SUBRULE(this.path) },
        ]),
      ),
    );
    return { kind: "After", delay, event, span: this.since(first) };
  });

  protected expect: Rule<tree.ExpectStep> = this.RULE("expect", (): tree.ExpectStep => {
    const first = this.CONSUME(keyword.expect);
    const expected = this.OR(
      firstOf<tree.ExpectedNode>([
        { ALT: () => this.SUBRULE(this.expectedExit) },
        { ALT: () => this.SUBRULE(this.expectedGoal) },
        { ALT: () => this.SUBRULE(this.advance) },
        { ALT: () => this.SUBRULE(this.set) },
        { ALT: () => this.SUBRULE(this.expectedWait) },
        {
          GATE: () => !this.nextIs(t.OpenParen, 2) && !this.nextIs(t.Colon, 2),
          ALT: () => ({ kind: "ExpectedEnd", span: this.since(this.CONSUME(keyword.end)) }),
        },
        { ALT: () => this.SUBRULE(this.step) },
      ]),
    );
    return { kind: "Expect", expected, span: this.since(first) };
  });

  protected expectedExit: Rule<tree.ExitStatement> = this.RULE(
    "expectedExit",
    (): tree.ExitStatement => {
      const first = this.CONSUME(keyword.exit);
      const reason = this.OPTION(() => this.SUBRULE(this.reason));
      return { kind: "Exit", reason, span: this.since(first) };
    },
  );

  protected expectedGoal: Rule<tree.ExpectedNode> = this.RULE(
    "expectedGoal",
    (): tree.ExpectedNode => {
      const first = this.CONSUME(keyword.goal);
      const reason = this.OPTION(() => this.SUBRULE(this.reason));
      return { kind: "ExpectedGoal", reason, span: this.since(first) };
    },
  );

  protected expectedWait: Rule<tree.ExpectedNode> = this.RULE(
    "expectedWait",
    (): tree.ExpectedNode => {
      const first = this.CONSUME(keyword.wait);
      const node = this.OPTION(() =>
        this.OR(
          firstOf<tree.ExpectedNode>([
            {
              ALT: () => {
                this.CONSUME(keyword.until);
                const moment = this.SUBRULE(this.operand);
                return { kind: "WaitUntil", moment, span: this.since(first) };
              },
            },
            {
              GATE: () => this.nextIs(keyword.business, 2),
              ALT: () => {
                const duration = this.SUBRULE(this.businessDays);
                return { kind: "Wait", duration, span: this.since(first) };
              },
            },
            {
              ALT: () => {
                const duration = this.SUBRULE(this.duration);
                return { kind: "Wait", duration, span: this.since(first) };
              },
            },
          ]),
        ),
      );
      return node ?? { kind: "ExpectedWait", span: this.since(first) };
    },
  );
}
