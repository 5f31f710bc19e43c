import type { IOrAlt, IToken, ParserMethod } from "chevrotain";
import { longExpression } from "../../diagnostics/catalog/syntax/long-expression.ts";
import { tooDeep } from "../../diagnostics/catalog/syntax/too-deep.ts";
import { spanOf, type Reading } from "../reading.ts";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { firstOf, oneOf, type Alternatives } from "./base.ts";
import { ComparisonParser } from "./comparisons.ts";
import { arrange } from "./precedence.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** Operators in one hole of a text. */
const mostInHole = 100;

/** `not not …`, `- - …` */
const mostSigns = 50;

const aggregates: ReadonlySet<string> = new Set(["any", "all", "count", "sum"]);
const units = /^(?:minute|hour|day|week|month|year)s?$/;

/**
 * Conditions and values. Operators of one kind stand in one flat rule each and are put into a tree
 * by precedence afterwards, which costs far less time and stack than a rule for each precedence.
 */
export class ExpressionParser extends ComparisonParser {
  // Made once: a parser that makes them for each statement spends its time on that.
  #termWays: Alternatives<tree.Expression> | undefined;
  #operandWays: IOrAlt<IToken>[] | undefined;
  #conditionWays: IOrAlt<IToken>[] | undefined;

  override start(reading: Reading, tokens: readonly IToken[], depth: number): void {
    super.start(reading, tokens, depth);
    this.operators = 0;
  }

  /** A whole expression, wherever one is expected. */
  expression: Rule<tree.Expression> = this.RULE("expression", () => {
    this.ACTION(() => {
      this.operators = 0;
    });
    return this.SUBRULE(this.condition);
  });

  /** What stands in the hole of a text. Holes lie in holes, so that each has its own, lower limit. */
  hole: Rule<tree.Expression> = this.RULE("hole", () => {
    this.ACTION(() => {
      this.operators = this.mostOperators - mostInHole;
    });
    return this.SUBRULE(this.condition);
  });

  /** Tests joined by `and` and `or`. */
  protected override condition: Rule<tree.Expression> = this.RULE("condition", () => {
    const first = this.SUBRULE(this.test);
    let tests: tree.Expression[] | undefined;
    const signs: IToken[] = [];
    this.MANY(() => {
      signs.push(
        this.OR(
          (this.#conditionWays ??= [
            { ALT: () => this.CONSUME(keyword.and) },
            { ALT: () => this.CONSUME(keyword.or) },
          ]),
        ),
      );
      tests ??= [first];
      tests.push(this.SUBRULE2(this.test));
    });
    return this.joined(first, tests, signs);
  });

  protected test: Rule<tree.Expression> = this.RULE("test", () => {
    let nots: IToken[] | undefined;
    this.MANY(() => {
      (nots ??= []).push(this.CONSUME(keyword.not));
    });
    const left = this.SUBRULE(this.operand);
    const node = this.OPTION(() => this.SUBRULE(this.comparison, { ARGS: [left] })) ?? left;
    return nots === undefined ? node : this.prefixed("not", nots, node);
  });

  /** Everything tighter than a comparison. */
  protected override operand: Rule<tree.Expression> = this.RULE("operand", () => {
    const first = this.SUBRULE(this.term);
    let terms: tree.Expression[] | undefined;
    const signs: IToken[] = [];
    this.MANY(() => {
      signs.push(
        this.OR(
          (this.#operandWays ??= [
            { ALT: () => this.CONSUME(t.Fallback) },
            { ALT: () => this.CONSUME(t.Plus) },
            { ALT: () => this.CONSUME(t.Minus) },
            { ALT: () => this.CONSUME(t.Times) },
            { ALT: () => this.CONSUME(t.Divide) },
          ]),
        ),
      );
      terms ??= [first];
      terms.push(this.SUBRULE2(this.term));
    });
    return this.joined(first, terms, signs);
  });

  protected term: Rule<tree.Expression> = this.RULE("term", () => {
    let signs: IToken[] | undefined;
    this.MANY(() => {
      (signs ??= []).push(this.CONSUME(t.Minus));
    });
    this.enterExpression();
    const node = this.OR(
      (this.#termWays ??= firstOf<tree.Expression>([
        { GATE: () => this.mayNestExpression(), ALT: () => this.SUBRULE(this.parenthesized) },
        { ALT: () => this.SUBRULE(this.durationOrAgo) },
        { ALT: () => this.SUBRULE(this.literal) },
        { GATE: () => this.atElapsed(), ALT: () => this.SUBRULE(this.elapsed) },
        {
          GATE: () => this.atCall() && aggregates.has(this.LA(1).image),
          ALT: () => this.SUBRULE(this.aggregate),
        },
        { GATE: () => this.atCall(), ALT: () => this.SUBRULE(this.call) },
        { ALT: () => this.SUBRULE(this.path) },
        { ALT: () => this.SUBRULE(this.unread) },
      ])),
    );
    this.leaveExpression();
    return signs === undefined ? node : this.prefixed("-", signs, node);
  });

  protected parenthesized: Rule<tree.Expression> = this.RULE(
    "parenthesized",
    (): tree.Expression => {
      const open = this.CONSUME(t.OpenParen);
      const expression = this.SUBRULE(this.condition);
      this.CONSUME(t.CloseParen);
      return { kind: "Parenthesized", expression, span: this.since(open) };
    },
  );

  protected call: Rule<tree.Expression> = this.RULE("call", (): tree.Expression => {
    const callee = this.SUBRULE(this.name);
    const values: tree.Expression[] = [];
    this.CONSUME(t.OpenParen);
    this.MANY_SEP({
      SEP: t.Comma,
      DEF: () => values.push(this.SUBRULE(this.condition)),
    });
    this.CONSUME(t.CloseParen);
    return { kind: "Call", callee, arguments: values, span: this.since(callee) };
  });

  private atCall(): boolean {
    return this.nextIs(t.OpenParen, 2) && this.mayNestExpression();
  }

  protected aggregate: Rule<tree.Expression> = this.RULE("aggregate", (): tree.Expression => {
    const name = this.SUBRULE(this.name);
    this.CONSUME(t.OpenParen);
    const list = this.SUBRULE(this.path);
    const where = this.OPTION(() => {
      this.CONSUME(keyword.where);
      return this.SUBRULE(this.condition);
    });
    this.CONSUME(t.CloseParen);
    return { kind: "Aggregate", function: name, list, where, span: this.since(name) };
  });

  /** `days since x`, `hours in bpf.stage`; but `days in [1, 2]` asks a field. */
  private atElapsed(): boolean {
    if (!units.test(this.LA(1).image)) return false;
    const relation = this.LA(2).tokenType;
    if (relation === keyword.since || relation === keyword.until) return true;
    if (relation !== keyword.in) return false;
    const { tokenType } = this.LA(3);
    const { last, next, this: current } = keyword;
    return ![t.OpenBracket, last, next, current].includes(tokenType);
  }

  protected elapsed: Rule<tree.Expression> = this.RULE("elapsed", (): tree.Expression => {
    const unit = this.SUBRULE(this.name);
    const relation = this.OR([
      { ALT: () => this.CONSUME(keyword.since) },
      { ALT: () => this.CONSUME(keyword.until) },
      { ALT: () => this.CONSUME(keyword.in) },
    ]);
    const operand = this.OR2(
      oneOf<tree.Expression>([
        { ALT: () => this.SUBRULE(this.literal) },
        { ALT: () => this.SUBRULE(this.path) },
        {
          GATE: () => this.mayNestExpression(),
          ALT: () => this.SUBRULE(this.parenthesized),
        },
      ]),
    );
    return {
      kind: "Since",
      unit,
      relation: this.image(relation) as "since" | "until" | "in",
      operand,
      span: this.since(unit),
    };
  });

  private joined(
    first: tree.Expression,
    operands: readonly tree.Expression[] | undefined,
    signs: readonly IToken[],
  ): tree.Expression {
    const last = signs.at(-1);
    if (operands === undefined || last === undefined || this.RECORDING_PHASE) return first;
    const before = this.operators;
    this.operators += signs.length;
    if (this.operators <= this.mostOperators) return arrange(operands, signs);
    if (before <= this.mostOperators) {
      this.reading.report(longExpression, spanOf(last), { most: this.mostOperators });
    }
    return { kind: "Unread", span: this.since(first) };
  }

  private prefixed(
    operator: "not" | "-",
    signs: readonly IToken[],
    operand: tree.Expression,
  ): tree.Expression {
    if (this.RECORDING_PHASE) return operand;
    const [first] = signs;
    if (signs.length > mostSigns && first !== undefined) {
      this.reading.report(tooDeep, spanOf(first), { what: "Signs" });
      return { kind: "Unread", span: this.since(first) };
    }
    return signs.reduceRight<tree.Expression>((inner, sign) => {
      const span = { start: sign.startOffset, end: inner.span.end };
      return { kind: "Unary", operator, operand: inner, span };
    }, operand);
  }
}
