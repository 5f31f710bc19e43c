import type { IOrAlt, IToken, ParserMethod } from "chevrotain";
import { chainedComparison } from "../../diagnostics/catalog/syntax/chained-comparison.ts";
import { windowUnits } from "../../diagnostics/catalog/syntax/window-units.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../source/span.ts";
import * as literals from "../literals.ts";
import { endOf, spanOf } from "../reading.ts";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { oneOf } from "./base.ts";
import { LiteralParser } from "./literals.ts";
import { binary } from "./precedence.ts";

type Rule<N> = ParserMethod<[], N>;
type RuleWith<A, N> = ParserMethod<[A], N>;

const { keyword } = t;

/** Operators in one expression; more than that nobody reads, and trees stay shallow. */
const mostOperators = 1_000;

/** What a test of one value has been given so far. */
interface Tested {
  readonly operand: tree.Expression;
  readonly negated: boolean;
  /** Where the operator begins: at its `not`, if it has one. */
  readonly from: IToken;
}

/** What stands between and behind the values that a test compares. */
export abstract class ComparisonParser extends LiteralParser {
  // Made once: a parser that makes them for each statement spends its time on that.
  #signedWays: IOrAlt<IToken>[] | undefined;

  /** Operators seen in the expression being read, over all its levels. */
  protected operators = 0;
  protected readonly mostOperators = mostOperators;

  protected abstract condition: Rule<tree.Expression>;
  protected abstract operand: Rule<tree.Expression>;

  /** A comparison with a value on its left, and what wrongly follows it as if they could chain. */
  protected comparison: RuleWith<tree.Expression, tree.Expression> = this.RULE(
    "comparison",
    (left: tree.Expression) => {
      const node = this.SUBRULE(this.relation, { ARGS: [left] });
      let chained = false;
      this.MANY(() => {
        const sign = this.LA(1);
        this.SUBRULE2(this.relation, { ARGS: [left] });
        this.ACTION(() => {
          if (!chained) this.reportChain(node, sign);
          chained = true;
        });
      });
      return node;
    },
  );

  private reportChain(node: tree.Expression, sign: IToken): void {
    const fixes: Fix[] = [];
    const simple = node.kind === "Binary" && /^[=<>!]+$/.test(sign.image);
    if (simple) {
      const { end } = node.right.span;
      const middle = this.reading.file.text.slice(node.right.span.start, end);
      const edits = [{ span: { start: end, end }, text: ` and ${middle}` }];
      fixes.push({ title: "Compare twice, joined by `and`", edits });
    }
    this.reading.report(chainedComparison, spanOf(sign), {}, simple ? { fixes } : {});
  }

  protected relation: RuleWith<tree.Expression, tree.Expression> = this.RULE(
    "relation",
    (left: tree.Expression) =>
      this.OR(
        oneOf<tree.Expression>([
          { ALT: () => this.SUBRULE(this.signed, { ARGS: [left] }) },
          { ALT: () => this.SUBRULE(this.presence, { ARGS: [left] }) },
          {
            ALT: () => {
              const from = this.LA(1);
              const negated = this.OPTION(() => this.CONSUME(keyword.not)) !== undefined;
              return this.SUBRULE(this.wordTest, { ARGS: [{ operand: left, negated, from }] });
            },
          },
        ]),
      ),
  );

  protected signed: RuleWith<tree.Expression, tree.Expression> = this.RULE(
    "signed",
    (left: tree.Expression) => {
      const sign = this.OR(
        (this.#signedWays ??= [
          { ALT: () => this.CONSUME(t.Equal) },
          { ALT: () => this.CONSUME(t.NotEqual) },
          { ALT: () => this.CONSUME(t.Less) },
          { ALT: () => this.CONSUME(t.LessOrEqual) },
          { ALT: () => this.CONSUME(t.Greater) },
          { ALT: () => this.CONSUME(t.GreaterOrEqual) },
        ]),
      );
      const right = this.SUBRULE(this.operand);
      if (this.RECORDING_PHASE) return left;
      return binary(left, sign.image as tree.BinaryOperator, spanOf(sign), right);
    },
  );

  protected presence: RuleWith<tree.Expression, tree.Expression> = this.RULE(
    "presence",
    (operand: tree.Expression): tree.Expression => {
      this.CONSUME(keyword.is);
      const negated = this.OPTION(() => this.CONSUME(keyword.not)) !== undefined;
      const asks = this.OR(
        oneOf<"missing" | "present">([
          { ALT: () => (this.CONSUME(keyword.missing), "missing") },
          { ALT: () => (this.CONSUME(keyword.present), "present") },
        ]),
      );
      return { kind: "Presence", operand, negated, asks, span: this.since(operand) };
    },
  );

  protected wordTest: RuleWith<Tested, tree.Expression> = this.RULE("wordTest", (tested: Tested) =>
    this.OR(
      oneOf<tree.Expression>([
        { ALT: () => this.SUBRULE(this.within, { ARGS: [tested] }) },
        { ALT: () => this.SUBRULE(this.between, { ARGS: [tested] }) },
        { ALT: () => this.SUBRULE(this.older, { ARGS: [tested] }) },
        { ALT: () => this.SUBRULE(this.spelt, { ARGS: [tested] }) },
      ]),
    ),
  );

  /** Operators that are words and stand between two values. */
  protected spelt: RuleWith<Tested, tree.Expression> = this.RULE("spelt", (tested: Tested) => {
    const operator = this.OR(
      oneOf<"contains" | "starts with" | "ends with" | "past" | "on">([
        { ALT: () => (this.CONSUME(keyword.contains), "contains") },
        { ALT: () => (this.CONSUME(keyword.starts), this.CONSUME(keyword.with), "starts with") },
        { ALT: () => (this.CONSUME(keyword.ends), this.CONSUME2(keyword.with), "ends with") },
        { ALT: () => (this.CONSUME(keyword.past), "past") },
        { ALT: () => (this.CONSUME(keyword.on), "on") },
      ]),
    );
    const span: Span = this.ACTION(() => ({
      start: tested.from.startOffset,
      end: endOf(this.LA(0)),
    }));
    const right = this.SUBRULE(this.operand);
    if (this.RECORDING_PHASE) return right;
    return binary(tested.operand, tested.negated ? `not ${operator}` : operator, span, right);
  });

  protected between: RuleWith<Tested, tree.Expression> = this.RULE(
    "between",
    (tested: Tested): tree.Expression => {
      this.CONSUME(keyword.between);
      const low = this.SUBRULE(this.operand);
      this.CONSUME(keyword.and);
      const high = this.SUBRULE2(this.operand);
      if (this.RECORDING_PHASE) return low;
      const { operand, negated } = tested;
      return { kind: "Between", operand, negated, low, high, span: this.since(operand) };
    },
  );

  protected older: RuleWith<Tested, tree.Expression> = this.RULE(
    "older",
    (tested: Tested): tree.Expression => {
      this.CONSUME(keyword.older);
      this.CONSUME(keyword.than);
      const age = this.SUBRULE(this.duration);
      if (this.RECORDING_PHASE) return age;
      const { operand, negated } = tested;
      return { kind: "OlderThan", operand, negated, age, span: this.since(operand) };
    },
  );

  /** `in [a, b]`, `in last 14 days` */
  protected within: RuleWith<Tested, tree.Expression> = this.RULE("within", (tested: Tested) => {
    this.CONSUME(keyword.in);
    return this.OR(
      oneOf<tree.Expression>([
        { ALT: () => this.SUBRULE(this.options, { ARGS: [tested] }) },
        { ALT: () => this.SUBRULE(this.window, { ARGS: [tested] }) },
      ]),
    );
  });

  protected options: RuleWith<Tested, tree.Expression> = this.RULE(
    "options",
    (tested: Tested): tree.Expression => {
      const options: tree.Expression[] = [];
      const open = this.CONSUME(t.OpenBracket);
      this.AT_LEAST_ONE_SEP({
        SEP: t.Comma,
        DEF: () => options.push(this.SUBRULE(this.operand)),
      });
      this.CONSUME(t.CloseBracket);
      if (this.RECORDING_PHASE) return { kind: "Missing", span: this.since(open) };
      const { operand, negated } = tested;
      return { kind: "Membership", operand, negated, options, span: this.since(operand) };
    },
  );

  protected window: RuleWith<Tested, tree.Expression> = this.RULE(
    "window",
    (tested: Tested): tree.Expression => {
      const which = this.OR([
        { ALT: () => this.CONSUME(keyword.last) },
        { ALT: () => this.CONSUME(keyword.this) },
        { ALT: () => this.CONSUME(keyword.next) },
      ]);
      const { count, unit } = this.OR2(
        oneOf<{ readonly count: number | undefined; readonly unit: tree.Name }>([
          {
            ALT: () => {
              const token = this.CONSUME(t.DurationText);
              return this.ACTION(() => this.rolling(token, which));
            },
          },
          { ALT: () => ({ count: undefined, unit: this.nameOf(this.CONSUME(t.Name)) }) },
        ]),
      );
      if (this.RECORDING_PHASE) return { kind: "Missing", span: this.since(which) };
      return {
        kind: "Window",
        operand: tested.operand,
        negated: tested.negated,
        which: which.image as "last" | "this" | "next",
        count,
        unit,
        span: this.since(tested.operand),
      };
    },
  );

  /** A rolling window has one unit. */
  private rolling(
    token: IToken,
    which: IToken,
  ): { readonly count: number; readonly unit: tree.Name } {
    const single = literals.singleUnit(token);
    if (single === undefined) {
      this.reading.report(windowUnits, spanOf(token), { which: which.image });
    }
    const unit: tree.Name = { kind: "Name", text: "days", span: spanOf(token) };
    return single ?? { count: 1, unit };
  }
}
