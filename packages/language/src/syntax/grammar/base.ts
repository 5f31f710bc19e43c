import { EmbeddedActionsParser, type IOrAlt, type IToken, type TokenType } from "chevrotain";
import type { Span } from "../../source/span.ts";
import type { Group } from "../layout.ts";
import { expectations } from "../expectations.ts";
import { endOf, spanOf, type Entry, type Reading } from "../reading.ts";
import * as t from "../tokens.ts";
import type * as tree from "../tree.ts";

/** Statements in statements on one line (`when a -> when b -> …`), which cost the parser its stack. */
const deepestInline = 50;
/** Statements in statements altogether, which cost the readers of the tree theirs. */
const deepestStatement = 200;
/** Parentheses in parentheses, calls in calls. */
const deepestExpression = 60;

/** Where a node stands while the grammar is recorded. */
export const nowhere: Span = { start: 0, end: 0 };

/** What stays of an item that can't be read to its end, and what its last braces hold. */
export interface Kept {
  readonly node: unknown;
  readonly entry?: Entry;
  readonly accept?: (node: never) => void;
}

/** What all parts of the grammar build on: one parser that reads one item at a time. */
export class BaseParser extends EmbeddedActionsParser {
  /** What is known of an item so far, for when it can't be read to its end. */
  kept: Kept | undefined;
  /** What nests too deeply in the item, where that is why it was given up. */
  tooDeep: "Statements" | "Parentheses" | undefined;

  /** The file that is read; set before each item. */
  protected reading!: Reading;
  #statements = 0;
  #outside = 0;
  #expressions = 0;

  constructor() {
    super(t.vocabulary, {
      recoveryEnabled: false,
      maxLookahead: 2,
      errorMessageProvider: expectations,
      skipValidations: false,
    });
  }

  /**
   * Prepares for one item.
   *
   * @param depth - statements around it
   */
  start(reading: Reading, tokens: readonly IToken[], depth: number): void {
    this.reading = reading;
    this.input = tokens as IToken[];
    this.kept = undefined;
    this.tooDeep = undefined;
    this.#statements = 0;
    this.#outside = depth;
    this.#expressions = 0;
  }

  /** Keeps what is known of a declaration, so that a mistake in its line doesn't lose its name. */
  protected keep(node: unknown, entry?: Entry, accept?: (node: never) => void): void {
    if (this.RECORDING_PHASE) return;
    this.kept = entry === undefined || accept === undefined ? { node } : { node, entry, accept };
  }

  /** A gate: whether another statement may begin inside this one. */
  protected mayNestStatement(): boolean {
    const fits =
      this.#statements < deepestInline && this.#statements + this.#outside < deepestStatement;
    if (!fits && !this.RECORDING_PHASE) this.tooDeep = "Statements";
    return fits;
  }

  /** A gate: whether another parenthesis may begin inside this one. */
  protected mayNestExpression(): boolean {
    const fits = this.#expressions < deepestExpression;
    if (!fits && !this.RECORDING_PHASE) this.tooDeep = "Parentheses";
    return fits;
  }

  /** Counts a statement in a statement; a mistake ends the item, so that it needs no `finally`. */
  protected enterStatement(): void {
    this.#statements += 1;
  }

  protected leaveStatement(): void {
    this.#statements -= 1;
  }

  protected enterExpression(): void {
    this.#expressions += 1;
  }

  protected leaveExpression(): void {
    this.#expressions -= 1;
  }

  /** From the first of several nodes or tokens to the last token read. */
  protected since(first: IToken | { readonly span: Span }): Span {
    if (this.RECORDING_PHASE) return nowhere;
    const start = "span" in first ? first.span.start : first.startOffset;
    return { start, end: endOf(this.LA(0)) };
  }

  /** A token's text. While the grammar is recorded there are no tokens. */
  protected image(token: IToken): string {
    return this.RECORDING_PHASE ? "" : token.image;
  }

  protected nextIs(type: TokenType, ahead = 1): boolean {
    return this.LA(ahead).tokenType === type;
  }

  /** Hands the items of a group on to be read later; each node is accepted in order. */
  protected each<N>(braces: IToken, entry: Entry, accept: (node: N) => void): void {
    if (this.RECORDING_PHASE) return;
    const depth = this.#outside + this.#statements + 1;
    this.reading.later(braces.payload as Group, entry, depth, accept as (node: never) => void);
  }

  /** The same, into a list that fills up. */
  protected items<N>(braces: IToken, entry: Entry): N[] {
    const nodes: N[] = [];
    this.each<N>(braces, entry, (node) => nodes.push(node));
    return nodes;
  }

  /** The same where each item yields several nodes. */
  protected spread<N>(braces: IToken, entry: Entry, into: N[]): void {
    this.each<readonly N[]>(braces, entry, (nodes) => {
      for (const node of nodes) into.push(node);
    });
  }

  protected docs(first: IToken): string | undefined {
    return this.RECORDING_PHASE ? undefined : this.reading.docsAbove(first.startOffset);
  }

  protected nameOf(token: IToken): tree.Name {
    if (this.RECORDING_PHASE) return { kind: "Name", text: "", span: nowhere };
    const quoted = token.tokenType === t.QuotedName;
    const text = quoted ? token.image.slice(1, -1) : token.image;
    return { kind: "Name", text, span: spanOf(token) };
  }
}

/** Alternatives that yield nodes of one type. */
export function oneOf<N>(alternatives: readonly IOrAlt<N>[]): IOrAlt<N>[] {
  return alternatives as IOrAlt<N>[];
}

/** Alternatives that need gates to tell them apart, tried in order. */
export interface Alternatives<N> {
  DEF: IOrAlt<N>[];
  IGNORE_AMBIGUITIES: true;
}

/** Alternatives of which the first that fits is taken; gates tell them apart. */
export function firstOf<N>(alternatives: readonly IOrAlt<N>[]): Alternatives<N> {
  return { DEF: alternatives as IOrAlt<N>[], IGNORE_AMBIGUITIES: true };
}
