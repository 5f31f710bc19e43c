import type { IToken } from "chevrotain";
import { tooDeep } from "../diagnostics/catalog/syntax/too-deep.ts";
import { tooManyErrors } from "../diagnostics/catalog/syntax/too-many-errors.ts";
import { unclosedComment } from "../diagnostics/catalog/syntax/unclosed-comment.ts";
import { diagnose } from "../diagnostics/definition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import { DeclarationParser } from "./grammar/declarations.ts";
import { layOut, type Group } from "./layout.ts";
import { labelsOf } from "./labels.ts";
import { reportLayout } from "./lost-brackets.ts";
import { reportMistake } from "./mistakes.ts";
import type { Span } from "../source/span.ts";
import { endOf, spanOf, type Entry, type Job, type Reading, type Report } from "./reading.ts";
import { tokenize, tokenizePart } from "./tokenize.ts";
import { Braces } from "./tokens.ts";
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
class Parser extends DeclarationParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  read(entry: Entry): unknown {
    return this[entry]();
  }
}

let shared: Parser | undefined;

/**
 * Reads a text. Never throws: what can't be read is reported and left out of the tree, and the rest
 * of the file is still there.
 */
export function parse(file: SourceFile): Parsed {
  const parser = (shared ??= new Parser());
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

  const jobs: Job[] = [];
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
  const items: (tree.Declaration | tree.Statement)[] = [];
  const accept = (node: tree.Declaration | tree.Statement): void => void items.push(node);
  for (const item of layout.items) {
    jobs.push({ item, entry: "fileItem", depth: 0, accept });
    while (jobs.length > 0) {
      for (const job of jobs.splice(0)) {
        if (!readItem(parser, reading, job)) lose(job.item.tokens);
      }
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
  const parser = (shared ??= new Parser());
  const jobs: Job[] = [];
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
  return holes.map((span) => {
    let found: tree.Expression | undefined;
    reading.hole(span, (node: tree.Expression) => {
      found = node;
    });
    while (jobs.length > 0) for (const job of jobs.splice(0)) readItem(parser, reading, job);
    return found;
  });
}

/** Whether an item could be read to its end. */
function readItem(parser: Parser, reading: Reading, job: Job): boolean {
  const { tokens } = job.item;
  parser.start(reading, tokens, job.depth);
  const node = parser.read(job.entry);
  const [mistake] = parser.errors;
  if (mistake === undefined) {
    job.accept(node as never);
    return true;
  }
  if (parser.tooDeep === undefined) {
    reportMistake(mistake, tokens, reading.report);
  } else {
    const place = tokens.includes(mistake.token) ? mistake.token : tokens.at(-1);
    const span = place === undefined ? { start: 0, end: 0 } : spanOf(place);
    reading.report(tooDeep, span, { what: parser.tooDeep });
  }
  keepRest(parser, reading, job);
  return false;
}

/** Of a declaration with a mistake in its line stay its name and what its braces hold. */
function keepRest(parser: Parser, reading: Reading, { item, depth, accept }: Job): void {
  const { kept } = parser;
  if (kept === undefined) return;
  accept(kept.node as never);
  const body = item.tokens.findLast(isBraces);
  if (body === undefined || kept.entry === undefined || kept.accept === undefined) return;
  reading.later(body.payload as Group, kept.entry, depth + 1, kept.accept);
}

function isBraces({ tokenType }: IToken): boolean {
  return tokenType === Braces;
}

/** The first findings of a file, by place. */
class Findings {
  readonly #found: Diagnostic[] = [];
  readonly #file: SourceFile;
  #more: Diagnostic | undefined;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  readonly report: Report = (definition, span, data, extras) => {
    const origin = { file: this.#file, span };
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
