import type { IToken } from "chevrotain";
import { tooManyErrors } from "../diagnostics/catalog/syntax/too-many-errors.ts";
import { unclosedComment } from "../diagnostics/catalog/syntax/unclosed-comment.ts";
import { diagnose } from "../diagnostics/definition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import { layOut } from "./layout.ts";
import { labelsOf } from "./labels.ts";
import { reportLayout } from "./lost-brackets.ts";
import type { Span } from "../source/span.ts";
import { endOf, type Job, type Reading, type Report } from "./reading.ts";
import { ItemParser, readItem, type Attempt } from "./read-item.ts";
import { tokenize, tokenizePart } from "./tokenize.ts";
import type * as tree from "./tree.ts";
import { reportTokens } from "./wrong-tokens.ts";

/** A tree, also of broken text, and what was wrong with the text. */
export interface Parsed {
  readonly tree: tree.FileNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Of one file; whoever has more of them mends the first ones first. */
const mostDiagnostics = 100;

/** The grammar is worked out once, and one parser reads all items. */
let shared: ItemParser | undefined;

/**
 * Reads a text. Never throws: what can't be read is reported, and the rest of the file is still
 * there.
 */
export function parse(file: SourceFile): Parsed {
  const parser = (shared ??= new ItemParser());
  const findings = new Findings(file);
  const { report } = findings;
  const { tokens, comments, docs, unclosed } = tokenize(file.text);
  reportTokens(tokens, report);
  const layout = layOut(tokens);
  if (unclosed === undefined) {
    reportLayout(layout.problems, report);
  } else {
    // It takes the rest of the file, closing braces included.
    report(unclosedComment, { start: unclosed.start, end: unclosed.start + 2 }, {});
    reportLayout(
      layout.problems.filter(({ kind }) => kind !== "unclosed brace"),
      report,
    );
  }

  let jobs: Job[] = [];
  const lost = new Set<string>();
  const unread: Span[] = [];
  const lose = (item: readonly IToken[]): void => {
    for (const label of labelsOf(item)) lost.add(label);
    const [first] = item;
    const last = item.at(-1);
    if (first && last) unread.push({ start: first.startOffset, end: endOf(last) });
  };
  const reading: Reading = {
    file,
    report,
    docsAbove: (offset) => docs.get(offset),
    later(group, entry, depth, accept) {
      for (const item of group.items) jobs.push({ item, entry, depth, accept });
    },
    hole(span, accept) {
      const inside = tokenizePart(file.text, span);
      reportTokens(inside, report);
      jobs.push({ item: { tokens: inside }, entry: "hole", depth: 0, accept });
    },
  };
  const attempt = (): Attempt => {
    const before = jobs.length;
    return { reading, undo: () => void jobs.splice(before) };
  };
  const items: (tree.Declaration | tree.Statement)[] = [];
  const accept = (node: tree.Declaration | tree.Statement): void => void items.push(node);
  for (const item of layout.items) {
    jobs.push({ item, entry: "fileItem", depth: 0, accept });
    while (jobs.length > 0) {
      const now = jobs;
      jobs = [];
      for (const job of now) readItem(parser, attempt, job, lose);
    }
  }
  const span = { start: 0, end: file.text.length };
  return {
    tree: { kind: "File", items, comments, lost, unread, span },
    diagnostics: findings.sorted(),
  };
}

/**
 * Reads the values that stand in a text which is not Seq's own otherwise. One that can't be read is
 * reported, and undefined.
 */
export function parseHoles(
  file: SourceFile,
  holes: readonly Span[],
  report: Report,
): readonly (tree.Expression | undefined)[] {
  const parser = (shared ??= new ItemParser());
  let jobs: Job[] = [];
  const reading: Reading = {
    file,
    report,
    docsAbove: () => undefined,
    later() {},
    hole(span, accept) {
      const inside = tokenizePart(file.text, span);
      reportTokens(inside, report);
      jobs.push({ item: { tokens: inside }, entry: "hole", depth: 0, accept });
    },
  };
  const attempt = (): Attempt => {
    const before = jobs.length;
    return { reading, undo: () => void jobs.splice(before) };
  };
  return holes.map((span) => {
    let found: tree.Expression | undefined;
    reading.hole(span, (node: tree.Expression) => {
      found = node;
    });
    while (jobs.length > 0) {
      const now = jobs;
      jobs = [];
      for (const job of now) readItem(parser, attempt, job, () => {});
    }
    return found;
  });
}

/** The first findings of a file, by place. */
class Findings {
  readonly #found: Diagnostic[] = [];
  readonly #file: SourceFile;
  readonly #seen = new Set<string>();
  #more: Diagnostic | undefined;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  readonly report: Report = (definition, span, data, extras) => {
    const origin = { file: this.#file, span };
    // What is read again is told of once.
    const key = `${definition.code} ${span.start} ${span.end}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (this.#found.length < mostDiagnostics) {
      this.#found.push(diagnose(definition, origin, data, extras));
    } else {
      this.#more ??= diagnose(tooManyErrors, origin, { most: mostDiagnostics });
    }
  };

  sorted(): readonly Diagnostic[] {
    const found = this.#found.toSorted((a, b) => a.origin.span.start - b.origin.span.start);
    return this.#more === undefined ? found : [...found, this.#more];
  }
}
