import type { IOrAlt, ParserMethod } from "chevrotain";
import * as literals from "../literals.ts";
import { spanOf } from "../reading.ts";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { BaseParser, nowhere, oneOf } from "./base.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** Literals, names and paths: what has no parts that are conditions. */
export class LiteralParser extends BaseParser {
  // Made once: a parser that makes them for each statement spends its time on that.
  #literalWays: IOrAlt<tree.Literal>[] | undefined;

  protected name: Rule<tree.Name> = this.RULE("name", () => this.nameOf(this.CONSUME(t.Name)));

  /** Where a name is sure to be meant, any word will do. */
  protected anyName: Rule<tree.Name> = this.RULE("anyName", () =>
    this.nameOf(this.CONSUME(t.AnyWord)),
  );

  protected path: Rule<tree.PathExpression> = this.RULE("path", (): tree.PathExpression => {
    const first = this.nameOf(this.CONSUME(t.Name));
    const parts = [first];
    this.MANY(() => {
      this.CONSUME(t.Dot);
      parts.push(this.nameOf(this.CONSUME(t.AnyWord)));
    });
    return { kind: "Path", parts, span: this.since(first) };
  });

  protected unread: Rule<tree.Unread> = this.RULE("unread", (): tree.Unread => {
    const token = this.CONSUME(t.Unread);
    return { kind: "Unread", span: this.RECORDING_PHASE ? nowhere : spanOf(token) };
  });

  protected text: Rule<tree.TextLiteral> = this.RULE("text", () => {
    const token = this.CONSUME(t.Text);
    return this.ACTION(() => literals.textLiteral(token, this.reading));
  });

  protected number: Rule<tree.NumberLiteral> = this.RULE("number", () => {
    const token = this.CONSUME(t.NumberText);
    return this.ACTION(() => literals.numberLiteral(token, this.reading));
  });

  protected percent: Rule<tree.PercentLiteral> = this.RULE("percent", () => {
    const token = this.CONSUME(t.PercentText);
    return this.ACTION(() => literals.percentLiteral(token, this.reading));
  });

  protected duration: Rule<tree.DurationLiteral> = this.RULE("duration", () => {
    const token = this.CONSUME(t.DurationText);
    return this.ACTION(() => literals.durationLiteral(token, this.reading));
  });

  protected dateOrMoment: Rule<tree.DateLiteral | tree.DateTimeLiteral> = this.RULE(
    "dateOrMoment",
    () => {
      const token = this.CONSUME(t.DateLike);
      return this.ACTION(() => literals.dateLiteral(token, this.reading));
    },
  );

  /** A length of time, alone or before `ago` or `from now`. */
  protected durationOrAgo: Rule<tree.DurationLiteral | tree.AgoExpression> = this.RULE(
    "durationOrAgo",
    (): tree.DurationLiteral | tree.AgoExpression => {
      const token = this.CONSUME(t.DurationText);
      const duration = this.ACTION(() => literals.durationLiteral(token, this.reading));
      const direction = this.OPTION(() =>
        this.OR(
          oneOf<"ago" | "from now">([
            { ALT: () => (this.CONSUME(keyword.ago), "ago") },
            {
              ALT: () => {
                this.CONSUME(keyword.from);
                this.CONSUME(keyword.now);
                return "from now";
              },
            },
          ]),
        ),
      );
      if (direction === undefined) return duration;
      return { kind: "Ago", duration, direction, span: this.since(token) };
    },
  );

  protected literal: Rule<tree.Literal> = this.RULE("literal", () =>
    this.OR(
      (this.#literalWays ??= oneOf<tree.Literal>([
        { ALT: () => this.SUBRULE(this.number) },
        { ALT: () => this.SUBRULE(this.text) },
        { ALT: () => this.SUBRULE(this.percent) },
        {
          ALT: () => {
            const token = this.CONSUME(t.MoneyText);
            return this.ACTION(() => literals.moneyLiteral(token, this.reading));
          },
        },
        { ALT: () => this.SUBRULE(this.dateOrMoment) },
        {
          ALT: () => {
            const token = this.CONSUME(t.TimeLike);
            return this.ACTION(() => literals.timeLiteral(token, this.reading, 23));
          },
        },
        { ALT: () => ({ kind: "Bool", value: true, span: spanOf(this.CONSUME(keyword.true)) }) },
        { ALT: () => ({ kind: "Bool", value: false, span: spanOf(this.CONSUME(keyword.false)) }) },
        { ALT: () => ({ kind: "Missing", span: spanOf(this.CONSUME(keyword.missing)) }) },
      ])),
    ),
  );
}
