import type { IOrAlt, IToken, ParserMethod } from "chevrotain";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { firstOf, oneOf } from "./base.ts";
import { EnrollmentParser } from "./enrollment.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** Steps, branches, waits and whatever else happens in a sequence. */
export class StatementParser extends EnrollmentParser {
  // Made once: a parser that makes them for each statement spends its time on that.
  #blockWays: IOrAlt<tree.Block>[] | undefined;
  #statementWays: IOrAlt<tree.Statement>[] | undefined;

  statement: Rule<tree.Statement> = this.RULE("statement", () =>
    this.OR(
      (this.#statementWays ??= oneOf<tree.Statement>([
        { ALT: () => this.SUBRULE(this.when) },
        { ALT: () => this.SUBRULE(this.match) },
        { ALT: () => this.SUBRULE(this.wait) },
        { ALT: () => this.SUBRULE(this.exit) },
        { ALT: () => this.SUBRULE(this.goal) },
        { ALT: () => this.SUBRULE(this.set) },
        { ALT: () => this.SUBRULE(this.advance) },
        { ALT: () => this.SUBRULE(this.split) },
        { ALT: () => this.SUBRULE(this.repeat) },
        { ALT: () => this.SUBRULE(this.include) },
        { ALT: () => this.SUBRULE(this.enroll) },
        { ALT: () => this.SUBRULE(this.suppress) },
        { ALT: () => this.SUBRULE(this.reenroll) },
        { ALT: () => ({ kind: "Exclusive", span: this.since(this.CONSUME(keyword.exclusive)) }) },
        { ALT: () => this.SUBRULE(this.throttle) },
        { ALT: () => this.SUBRULE(this.sendWithin) },
        { ALT: () => this.SUBRULE(this.step) },
        { ALT: () => this.SUBRULE(this.unread) },
      ])),
    ),
  );

  /** The entity or sequence that a declaration is for. */
  protected forName: Rule<tree.Name> = this.RULE("forName", () => {
    this.CONSUME(keyword.for);
    return this.SUBRULE(this.name);
  });

  /** A block in braces, whose statements are read later, or one statement. */
  protected block: Rule<tree.Block> = this.RULE("block", () => {
    this.enterStatement();
    const block = this.OR(
      (this.#blockWays ??= oneOf<tree.Block>([
        {
          GATE: () => this.mayNestStatement(),
          ALT: () => this.braced(this.CONSUME(t.Braces)),
        },
        {
          GATE: () => this.mayNestStatement(),
          ALT: () => {
            const statement = this.SUBRULE(this.statement);
            const span = this.since(statement);
            return { kind: "Block", braces: false, statements: [statement], span };
          },
        },
      ])),
    );
    this.leaveStatement();
    return block;
  });

  private braced(braces: IToken): tree.Block {
    const statements = this.items<tree.Statement>(braces, "statement");
    return { kind: "Block", braces: true, statements, span: this.since(braces) };
  }

  protected arrowBlock: Rule<tree.Block> = this.RULE("arrowBlock", () => {
    this.CONSUME(t.Arrow);
    return this.SUBRULE(this.block);
  });

  protected elseBlock: Rule<tree.Block> = this.RULE("elseBlock", () => {
    this.CONSUME(keyword.else);
    return this.SUBRULE(this.block);
  });

  protected when: Rule<tree.WhenStatement> = this.RULE("when", (): tree.WhenStatement => {
    const first = this.CONSUME(keyword.when);
    const arms = [this.SUBRULE(this.whenArm, { ARGS: [first] })];
    this.MANY({
      GATE: () => this.nextIs(keyword.when, 2),
      DEF: () => {
        this.CONSUME(keyword.else);
        const word = this.CONSUME2(keyword.when);
        arms.push(this.SUBRULE2(this.whenArm, { ARGS: [word] }));
      },
    });
    const otherwise = this.OPTION(() => this.SUBRULE(this.elseBlock));
    return { kind: "When", arms, otherwise, span: this.since(first) };
  });

  protected whenArm: ParserMethod<[IToken], tree.WhenArm> = this.RULE(
    "whenArm",
    (first: IToken): tree.WhenArm => {
      const condition = this.SUBRULE(this.expression);
      const body = this.SUBRULE(this.arrowBlock);
      return { kind: "WhenArm", condition, body, span: this.since(first) };
    },
  );

  protected match: Rule<tree.MatchStatement> = this.RULE("match", (): tree.MatchStatement => {
    const first = this.CONSUME(keyword.match);
    const subject = this.SUBRULE(this.expression);
    const arms = this.items<tree.MatchArm>(this.CONSUME(t.Braces), "matchArm");
    return { kind: "Match", subject, arms, span: this.since(first) };
  });

  matchArm: Rule<tree.MatchArm> = this.RULE("matchArm", (): tree.MatchArm => {
    const start = this.LA(1);
    const patterns: tree.PatternNode[] = [];
    this.OR([
      {
        ALT: () =>
          patterns.push({ kind: "ElsePattern", span: this.since(this.CONSUME(keyword.else)) }),
      },
      {
        ALT: () =>
          this.AT_LEAST_ONE_SEP({
            SEP: t.Comma,
            DEF: () => patterns.push(this.SUBRULE(this.pattern)),
          }),
      },
    ]);
    const body = this.SUBRULE(this.arrowBlock);
    return { kind: "MatchArm", patterns, body, span: this.since(start) };
  });

  protected pattern: Rule<tree.PatternNode> = this.RULE("pattern", (): tree.PatternNode => {
    const value = this.SUBRULE(this.operand);
    if (this.RECORDING_PHASE) return { kind: "MissingPattern", span: this.since(value) };
    if (value.kind === "Missing") return { kind: "MissingPattern", span: value.span };
    return { kind: "ValuePattern", value, span: value.span };
  });

  /** `3 days`, `2 business days`, or any expression that yields a length of time. */
  protected delay: Rule<tree.Expression | tree.BusinessDays> = this.RULE("delay", () =>
    this.OR(
      firstOf<tree.Expression | tree.BusinessDays>([
        {
          GATE: () => this.nextIs(keyword.business, 2),
          ALT: () => this.SUBRULE(this.businessDays),
        },
        { ALT: () => this.SUBRULE(this.operand) },
      ]),
    ),
  );

  protected businessDays: Rule<tree.BusinessDays> = this.RULE(
    "businessDays",
    (): tree.BusinessDays => {
      const count = this.SUBRULE(this.number);
      this.CONSUME(keyword.business);
      this.SUBRULE(this.name);
      return { kind: "BusinessDays", count, span: this.since(count) };
    },
  );

  protected wait: Rule<tree.Statement> = this.RULE("wait", () => {
    const first = this.CONSUME(keyword.wait);
    return this.OR(
      firstOf<tree.Statement>([
        {
          GATE: () => !this.nextIs(t.Dot, 2),
          ALT: () => {
            this.CONSUME(keyword.until);
            const moment = this.SUBRULE(this.operand);
            return { kind: "WaitUntil", moment, span: this.since(first) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keyword.for);
            const condition = this.SUBRULE(this.expression);
            this.CONSUME(keyword.up);
            this.CONSUME(keyword.to);
            const limit = this.SUBRULE(this.delay);
            const then = this.OPTION(() => this.SUBRULE(this.arrowBlock));
            const otherwise = this.OPTION2(() => this.SUBRULE(this.elseBlock));
            return {
              kind: "WaitFor",
              condition,
              limit,
              then,
              otherwise,
              span: this.since(first),
            };
          },
        },
        {
          ALT: () => {
            const duration = this.SUBRULE2(this.delay);
            return { kind: "Wait", duration, span: this.since(first) };
          },
        },
      ]),
    );
  });

  protected reason: Rule<tree.TextLiteral> = this.RULE("reason", () => {
    this.CONSUME(keyword.as);
    return this.SUBRULE(this.text);
  });

  exit: Rule<tree.Statement> = this.RULE("exit", (): tree.Statement => {
    const first = this.CONSUME(keyword.exit);
    const condition = this.OPTION(() => {
      this.CONSUME(keyword.when);
      return this.SUBRULE(this.expression);
    });
    const reason = this.OPTION2(() => this.SUBRULE(this.reason));
    const span = this.since(first);
    if (condition === undefined) return { kind: "Exit", reason, span };
    return { kind: "Criterion", leaves: "exit", condition, reason, span };
  });

  protected goal: Rule<tree.CriterionStatement> = this.RULE("goal", (): tree.CriterionStatement => {
    const first = this.CONSUME(keyword.goal);
    this.CONSUME(keyword.when);
    const condition = this.SUBRULE(this.expression);
    const reason = this.OPTION(() => this.SUBRULE(this.reason));
    return { kind: "Criterion", leaves: "goal", condition, reason, span: this.since(first) };
  });

  set: Rule<tree.SetStatement> = this.RULE("set", (): tree.SetStatement => {
    const first = this.CONSUME(keyword.set);
    const target = this.SUBRULE(this.path);
    this.CONSUME(t.Equal);
    const value = this.SUBRULE(this.expression);
    return { kind: "Set", target, value, span: this.since(first) };
  });

  advance: Rule<tree.AdvanceStatement> = this.RULE("advance", (): tree.AdvanceStatement => {
    const first = this.CONSUME(keyword.advance);
    this.CONSUME(keyword.to);
    const sequence = this.SUBRULE(this.name);
    return { kind: "Advance", sequence, span: this.since(first) };
  });

  protected split: Rule<tree.SplitStatement> = this.RULE("split", (): tree.SplitStatement => {
    const first = this.CONSUME(keyword.split);
    const name = this.OR(
      oneOf<tree.Name | tree.Unread>([
        { ALT: () => this.SUBRULE(this.name) },
        { ALT: () => this.SUBRULE(this.unread) },
      ]),
    );
    const arms = this.items<tree.SplitArm>(this.CONSUME(t.Braces), "splitArm");
    return { kind: "Split", name, arms, span: this.since(first) };
  });

  splitArm: Rule<tree.SplitArm> = this.RULE("splitArm", (): tree.SplitArm => {
    const weight = this.OR(
      oneOf<tree.PercentLiteral | tree.Unread>([
        { ALT: () => this.SUBRULE(this.percent) },
        { ALT: () => this.SUBRULE(this.unread) },
      ]),
    );
    const body = this.SUBRULE(this.arrowBlock);
    return { kind: "SplitArm", weight, body, span: this.since(weight) };
  });

  protected repeat: Rule<tree.RepeatStatement> = this.RULE("repeat", (): tree.RepeatStatement => {
    const first = this.CONSUME(keyword.repeat);
    this.CONSUME(keyword.up);
    this.CONSUME(keyword.to);
    const times = this.OR(
      oneOf<tree.NumberLiteral | tree.Unread>([
        { ALT: () => this.SUBRULE(this.number) },
        { ALT: () => this.SUBRULE(this.unread) },
      ]),
    );
    this.CONSUME(keyword.times);
    const every = this.OPTION(() => {
      this.CONSUME(keyword.every);
      return this.SUBRULE(this.delay);
    });
    const body = this.braced(this.CONSUME(t.Braces));
    const until = this.OPTION2(() => {
      this.CONSUME(keyword.until);
      return this.SUBRULE(this.expression);
    });
    return { kind: "Repeat", times, every, body, until, span: this.since(first) };
  });

  step: Rule<tree.StepStatement> = this.RULE("step", (): tree.StepStatement => {
    const start = this.LA(1);
    const name = this.OPTION({
      GATE: () => this.nextIs(t.Colon, 2),
      DEF: () => {
        const label = this.SUBRULE(this.name);
        this.CONSUME(t.Colon);
        return label;
      },
    });
    const activity = this.SUBRULE2(this.name);
    const given: tree.ArgumentNode[] = [];
    this.OPTION2(() => {
      this.CONSUME(t.OpenParen);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => given.push(this.SUBRULE(this.argument)) });
      this.CONSUME(t.CloseParen);
    });
    return { kind: "Step", name, activity, arguments: given, span: this.since(start) };
  });

  protected argument: Rule<tree.ArgumentNode> = this.RULE("argument", (): tree.ArgumentNode => {
    const start = this.LA(1);
    const name = this.OPTION({
      GATE: () => this.nextIs(t.Equal, 2),
      DEF: () => {
        const label = this.SUBRULE(this.anyName);
        this.CONSUME(t.Equal);
        return label;
      },
    });
    const value = this.SUBRULE(this.expression);
    return { kind: "Argument", name, value, span: this.since(start) };
  });
}
