import { EOF, type IToken, type ParserMethod } from "chevrotain";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { firstOf, oneOf } from "./base.ts";
import { CalendarParser } from "./calendars.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** Entities, choices and activities: what sequences may speak of. */
export class VocabularyParser extends CalendarParser {
  protected from: Rule<tree.TextLiteral> = this.RULE("from", () => {
    this.CONSUME(keyword.from);
    return this.SUBRULE(this.text);
  });

  protected entity: Rule<tree.EntityDeclaration> = this.RULE(
    "entity",
    (): tree.EntityDeclaration => {
      const first = this.CONSUME(keyword.entity);
      const name = this.SUBRULE(this.name);
      const docs = this.docs(first);
      const fields: tree.FieldNode[] = [];
      const add = (field: tree.FieldNode): void => void fields.push(field);
      const head = { kind: "Entity", name, fields, docs } as const;
      this.keep({ ...head, from: undefined, key: undefined, span: name.span }, "field", add);
      const from = this.OPTION(() => this.SUBRULE(this.from));
      const key = this.OPTION2(() => {
        this.CONSUME(keyword.key);
        return this.SUBRULE(this.text);
      });
      this.each(this.CONSUME(t.Braces), "field", add);
      return { ...head, from, key, span: this.since(first) };
    },
  );

  field: Rule<tree.FieldNode> = this.RULE("field", (): tree.FieldNode => {
    const first = this.LA(1);
    const secret = this.OPTION({
      GATE: () => !this.nextIs(t.Colon, 2),
      DEF: () => this.CONSUME(keyword.private),
    });
    const name = this.SUBRULE(this.anyName);
    this.CONSUME(t.Colon);
    const type = this.SUBRULE(this.type);
    const from = this.OPTION2(() => this.SUBRULE(this.from));
    const docs = this.docs(first);
    const span = this.since(first);
    return { kind: "Field", name, private: secret !== undefined, type, from, docs, span };
  });

  protected type: Rule<tree.TypeNode> = this.RULE("type", (): tree.TypeNode => {
    const type = this.SUBRULE(this.plainType);
    const optional = this.OPTION(() => this.CONSUME(t.Question));
    if (optional === undefined) return type;
    return { kind: "OptionalType", type, span: this.since(type) };
  });

  protected plainType: Rule<tree.TypeNode> = this.RULE("plainType", () =>
    this.OR(
      firstOf<tree.TypeNode>([
        { GATE: () => this.mayNestExpression(), ALT: () => this.SUBRULE(this.listType) },
        {
          ALT: () => {
            const first = this.CONSUME(keyword.choice);
            const members = this.members(this.CONSUME(t.Braces));
            return { kind: "ChoiceType", members, span: this.since(first) };
          },
        },
        {
          ALT: () => {
            const first = this.CONSUME(keyword.money);
            const currency = this.OPTION(() => {
              this.CONSUME(t.OpenParen);
              const code = this.SUBRULE(this.name);
              this.CONSUME(t.CloseParen);
              return code;
            });
            return { kind: "MoneyType", currency, span: this.since(first) };
          },
        },
        {
          ALT: () => {
            const name = this.SUBRULE2(this.name);
            return { kind: "NamedType", name, span: this.since(name) };
          },
        },
      ]),
    ),
  );

  protected listType: Rule<tree.TypeNode> = this.RULE("listType", (): tree.TypeNode => {
    const open = this.CONSUME(t.OpenBracket);
    this.enterExpression();
    const element = this.SUBRULE(this.type);
    this.leaveExpression();
    this.CONSUME(t.CloseBracket);
    return { kind: "ListType", element, span: this.since(open) };
  });

  protected choice: Rule<tree.ChoiceDeclaration> = this.RULE(
    "choice",
    (): tree.ChoiceDeclaration => {
      const first = this.CONSUME(keyword.choice);
      const name = this.SUBRULE(this.name);
      const docs = this.docs(first);
      const members: tree.MemberNode[] = [];
      const add = (more: readonly tree.MemberNode[]): void => void members.push(...more);
      this.keep({ kind: "Choice", name, members, docs, span: name.span }, "memberLine", add);
      this.each(this.CONSUME(t.Braces), "memberLine", add);
      return { kind: "Choice", name, members, docs, span: this.since(first) };
    },
  );

  private members(braces: IToken): tree.MemberNode[] {
    const members: tree.MemberNode[] = [];
    this.spread(braces, "memberLine", members);
    return members;
  }

  /** Members may stand a line each or side by side, so that each item holds one or more. */
  memberLine: Rule<tree.MemberNode[]> = this.RULE("memberLine", () => {
    const members: tree.MemberNode[] = [];
    this.keep(members);
    members.push(this.SUBRULE(this.member));
    this.MANY({
      GATE: () => !this.nextIs(EOF, 2),
      DEF: () => {
        this.CONSUME(t.Comma);
        members.push(this.SUBRULE2(this.member));
      },
    });
    this.OPTION(() => this.CONSUME2(t.Comma));
    return members;
  });

  protected member: Rule<tree.MemberNode> = this.RULE("member", (): tree.MemberNode => {
    const first = this.LA(1);
    const name = this.SUBRULE(this.name);
    const stored = this.OPTION(() => this.SUBRULE(this.stored));
    return { kind: "Member", name, stored, docs: this.docs(first), span: this.since(first) };
  });

  /** `= "Partner network"`, `= 3`, `= -1` */
  protected stored: Rule<tree.TextLiteral | tree.NumberLiteral> = this.RULE("stored", () => {
    this.CONSUME(t.Equal);
    return this.OR(
      oneOf<tree.TextLiteral | tree.NumberLiteral>([
        { ALT: () => this.SUBRULE(this.text) },
        { ALT: () => this.SUBRULE(this.number) },
        {
          ALT: () => {
            const minus = this.CONSUME(t.Minus);
            const number = this.SUBRULE2(this.number);
            if (this.RECORDING_PHASE) return number;
            return { kind: "Number", value: `-${number.value}`, span: this.since(minus) };
          },
        },
      ]),
    );
  });

  protected activity: Rule<tree.ActivityDeclaration> = this.RULE(
    "activity",
    (): tree.ActivityDeclaration => {
      const first = this.CONSUME(keyword.activity);
      const name = this.SUBRULE(this.name);
      const docs = this.docs(first);
      const parameters: tree.ParameterNode[] = [];
      const outcomes: tree.Name[] = [];
      const head = { kind: "Activity", name, parameters, outcomes, docs } as const;
      this.keep({ ...head, span: name.span });
      this.OPTION(() => {
        this.CONSUME(t.OpenParen);
        this.MANY_SEP({ SEP: t.Comma, DEF: () => parameters.push(this.SUBRULE(this.parameter)) });
        this.CONSUME(t.CloseParen);
      });
      this.OPTION2(() => {
        this.CONSUME(keyword.yields);
        this.AT_LEAST_ONE_SEP({
          SEP: t.Comma,
          DEF: () => outcomes.push(this.SUBRULE(this.anyName)),
        });
      });
      return { ...head, span: this.since(first) };
    },
  );

  protected parameter: Rule<tree.ParameterNode> = this.RULE("parameter", (): tree.ParameterNode => {
    const first = this.LA(1);
    const name = this.SUBRULE(this.anyName);
    this.CONSUME(t.Colon);
    const type = this.SUBRULE(this.type);
    const value = this.OPTION(() => {
      this.CONSUME(t.Equal);
      return this.SUBRULE(this.operand);
    });
    const docs = this.docs(first);
    return { kind: "Parameter", name, type, default: value, docs, span: this.since(first) };
  });
}
