import { EOF, type ParserMethod } from "chevrotain";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";
import { VocabularyParser } from "./vocabulary.ts";

type Rule<N> = ParserMethod<[], N>;

const { keyword } = t;

/** Processes and their stages. */
export class ProcessParser extends VocabularyParser {
  protected process: Rule<tree.ProcessDeclaration> = this.RULE(
    "process",
    (): tree.ProcessDeclaration => {
      const first = this.CONSUME(keyword.process);
      const name = this.SUBRULE(this.name);
      const docs = this.docs(first);
      this.CONSUME(keyword.on);
      const entity = this.SUBRULE2(this.name);
      const groups: (readonly tree.StageNode[])[] = [];
      const add = (more: typeof groups): void => void groups.push(...more);
      const head = { kind: "Process", name, entity, groups, docs } as const;
      this.keep({ ...head, from: undefined, span: name.span }, "stageLine", add);
      const from = this.OPTION(() => this.SUBRULE(this.from));
      this.each(this.CONSUME(t.Braces), "stageLine", add);
      return { ...head, from, span: this.since(first) };
    },
  );

  stageLine: Rule<(readonly tree.StageNode[])[]> = this.RULE("stageLine", () => {
    const groups: (readonly tree.StageNode[])[] = [];
    this.keep(groups);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Arrow,
      DEF: () =>
        this.OR([
          { ALT: () => groups.push([this.SUBRULE(this.stage)]) },
          {
            ALT: () => {
              const alternatives: tree.StageNode[] = [];
              this.spread(this.CONSUME(t.Braces), "alternativesLine", alternatives);
              groups.push(alternatives);
            },
          },
        ]),
    });
    return groups;
  });

  /** Stages of which none comes before another. */
  alternativesLine: Rule<tree.StageNode[]> = this.RULE("alternativesLine", () => {
    const stages: tree.StageNode[] = [];
    this.keep(stages);
    stages.push(this.SUBRULE(this.stage));
    this.MANY({
      GATE: () => !this.nextIs(EOF, 2),
      DEF: () => {
        this.CONSUME(t.Comma);
        stages.push(this.SUBRULE2(this.stage));
      },
    });
    this.OPTION(() => this.CONSUME2(t.Comma));
    return stages;
  });

  protected stage: Rule<tree.StageNode> = this.RULE("stage", (): tree.StageNode => {
    const name = this.SUBRULE(this.name);
    const stored = this.OPTION(() => this.SUBRULE(this.stored));
    const category = this.OPTION2(() => {
      this.CONSUME(keyword.category);
      return this.SUBRULE2(this.name);
    });
    const entity = this.OPTION3(() => {
      this.CONSUME(keyword.on);
      return this.SUBRULE3(this.name);
    });
    return { kind: "Stage", name, stored, category, entity, span: this.since(name) };
  });
}
