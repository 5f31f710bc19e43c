import type { ParserMethod } from "chevrotain";
import * as literals from "../literals.ts";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { oneOf } from "./base.ts";
import { ProcessParser } from "./processes.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** What may stand in a file, outside of any braces. */
export class DeclarationParser extends ProcessParser {
  fileItem: Rule<tree.Declaration | tree.Statement> = this.RULE("fileItem", () =>
    this.OR(
      oneOf<tree.Declaration | tree.Statement>([
        { ALT: () => this.SUBRULE(this.use) },
        { ALT: () => this.SUBRULE(this.forEntity) },
        { ALT: () => this.SUBRULE(this.entity) },
        { ALT: () => this.SUBRULE(this.choice) },
        { ALT: () => this.SUBRULE(this.process) },
        { ALT: () => this.SUBRULE(this.activity) },
        { ALT: () => this.SUBRULE(this.calendar) },
        { ALT: () => this.SUBRULE(this.template) },
        { ALT: () => this.SUBRULE(this.rule) },
        { ALT: () => this.SUBRULE(this.exits) },
        { ALT: () => this.SUBRULE(this.sequence) },
        { ALT: () => this.SUBRULE(this.scenario) },
        { ALT: () => this.SUBRULE(this.statement) },
      ]),
    ),
  );

  protected use: Rule<tree.UseDeclaration> = this.RULE("use", (): tree.UseDeclaration => {
    const first = this.CONSUME(keyword.use);
    const path = this.SUBRULE(this.usedPath);
    return { kind: "Use", path, span: this.since(first) };
  });

  protected usedPath: Rule<tree.TextLiteral> = this.RULE("usedPath", () => {
    const token = this.CONSUME(t.Text);
    return this.ACTION(() => literals.pathLiteral(token, this.reading));
  });

  protected forEntity: Rule<tree.ForDeclaration> = this.RULE(
    "forEntity",
    (): tree.ForDeclaration => {
      const first = this.CONSUME(keyword.for);
      const entity = this.SUBRULE(this.name);
      return { kind: "For", entity, span: this.since(first) };
    },
  );

  protected template: Rule<tree.TemplateDeclaration> = this.RULE(
    "template",
    (): tree.TemplateDeclaration => {
      const first = this.CONSUME(keyword.template);
      const name = this.SUBRULE(this.name);
      const entity = this.OPTION(() => this.SUBRULE(this.forName));
      const path = this.SUBRULE(this.from);
      const docs = this.docs(first);
      return { kind: "Template", name, entity, path, docs, span: this.since(first) };
    },
  );

  protected rule: Rule<tree.RuleDeclaration> = this.RULE("rule", (): tree.RuleDeclaration => {
    const first = this.CONSUME(keyword.rule);
    const name = this.SUBRULE(this.name);
    const entity = this.OPTION(() => this.SUBRULE(this.forName));
    this.CONSUME(t.Equal);
    const condition = this.SUBRULE(this.expression);
    const docs = this.docs(first);
    return { kind: "Rule", name, entity, condition, docs, span: this.since(first) };
  });

  protected exits: Rule<tree.ExitsDeclaration> = this.RULE("exits", (): tree.ExitsDeclaration => {
    const first = this.CONSUME(keyword.exits);
    const name = this.SUBRULE(this.name);
    const docs = this.docs(first);
    const body: tree.Statement[] = [];
    const add = (statement: tree.Statement): void => void body.push(statement);
    const head = { kind: "Exits", name, body, docs } as const;
    const bare = { ...head, everywhere: false, span: name.span };
    this.keep({ ...bare, entity: undefined }, "statement", add);
    const entity = this.OPTION(() => this.SUBRULE(this.forName));
    this.keep({ ...bare, entity }, "statement", add);
    const everywhere = this.OPTION2(() => this.CONSUME(keyword.everywhere)) !== undefined;
    this.each(this.CONSUME(t.Braces), "statement", add);
    return { ...head, entity, everywhere, span: this.since(first) };
  });

  protected sequence: Rule<tree.SequenceDeclaration> = this.RULE(
    "sequence",
    (): tree.SequenceDeclaration => {
      const first = this.CONSUME(keyword.sequence);
      const name = this.SUBRULE(this.name);
      const docs = this.docs(first);
      const body: tree.Statement[] = [];
      const add = (statement: tree.Statement): void => void body.push(statement);
      const head = { kind: "Sequence", name, body, docs } as const;
      this.keep({ ...head, entity: undefined, span: name.span }, "statement", add);
      const entity = this.OPTION(() => this.SUBRULE(this.forName));
      this.keep({ ...head, entity, span: name.span }, "statement", add);
      this.each(this.CONSUME(t.Braces), "statement", add);
      return { ...head, entity, span: this.since(first) };
    },
  );
}
