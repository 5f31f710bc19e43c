import type { ParserMethod } from "chevrotain";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { ExpressionParser } from "./expressions.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** Statements about who enters a sequence, how often, and what leaves it when. */
export class EnrollmentParser extends ExpressionParser {
  protected include: Rule<tree.IncludeStatement> = this.RULE(
    "include",
    (): tree.IncludeStatement => {
      const first = this.CONSUME(keyword.include);
      const exits = this.SUBRULE(this.name);
      return { kind: "Include", exits, span: this.since(first) };
    },
  );

  protected enroll: Rule<tree.EnrollStatement> = this.RULE("enroll", (): tree.EnrollStatement => {
    const first = this.CONSUME(keyword.enroll);
    this.CONSUME(keyword.when);
    const condition = this.SUBRULE(this.expression);
    return { kind: "Enroll", condition, span: this.since(first) };
  });

  protected suppress: Rule<tree.SuppressStatement> = this.RULE(
    "suppress",
    (): tree.SuppressStatement => {
      const first = this.CONSUME(keyword.suppress);
      this.CONSUME(keyword.when);
      const condition = this.SUBRULE(this.expression);
      return { kind: "Suppress", condition, span: this.since(first) };
    },
  );

  protected reenroll: Rule<tree.ReenrollStatement> = this.RULE(
    "reenroll",
    (): tree.ReenrollStatement => {
      const first = this.CONSUME(keyword.reenroll);
      const after = this.OR([
        { ALT: () => (this.CONSUME(keyword.never), undefined) },
        {
          ALT: () => {
            this.CONSUME(keyword.after);
            return this.SUBRULE(this.duration);
          },
        },
      ]);
      return { kind: "Reenroll", after, span: this.since(first) };
    },
  );

  /** `throttle email to 50 per owner per day`; the last `per` is the unit. */
  protected throttle: Rule<tree.ThrottleStatement> = this.RULE(
    "throttle",
    (): tree.ThrottleStatement => {
      const first = this.CONSUME(keyword.throttle);
      const activity = this.SUBRULE(this.name);
      this.CONSUME(keyword.to);
      const limit = this.SUBRULE(this.number);
      this.CONSUME(keyword.per);
      const subject = this.SUBRULE(this.path);
      const unit = this.OPTION(() => {
        this.CONSUME2(keyword.per);
        return this.SUBRULE2(this.name);
      });
      const span = this.since(first);
      if (unit !== undefined)
        return { kind: "Throttle", activity, limit, per: subject, unit, span };
      const only = this.RECORDING_PHASE ? activity : (subject.parts[0] ?? activity);
      return { kind: "Throttle", activity, limit, per: undefined, unit: only, span };
    },
  );

  protected sendWithin: Rule<tree.SendWithinStatement> = this.RULE(
    "sendWithin",
    (): tree.SendWithinStatement => {
      const first = this.CONSUME(keyword.send);
      this.CONSUME(keyword.within);
      const calendar = this.SUBRULE(this.name);
      return { kind: "SendWithin", calendar, span: this.since(first) };
    },
  );
}
