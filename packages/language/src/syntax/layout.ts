import type { IToken } from "chevrotain";
import { meantAtStart } from "./foreign.ts";
import { continues, continuesElse, ElsesDue, unfinished, type ElseIsArm } from "./line-rules.ts";
import { beginning, declaring } from "./line-heads.ts";
import { endOf } from "./token-place.ts";
import * as t from "./tokens.ts";

/**
 * The shape of a file before its grammar: items, each of which is the tokens of one statement, arm,
 * line or declaration, with everything in braces taken out as a group of items of its own. Each item
 * is then read alone, so that a mistake in one never spoils its neighbors, and braces in braces cost
 * no stack.
 */
export interface Item {
  readonly tokens: readonly IToken[];
}

/** What stands between braces. */
export interface Group {
  readonly items: readonly Item[];
}

export interface LayoutProblem {
  readonly kind: "unclosed brace" | "stray brace" | "stray bracket" | "too deep";
  readonly token: IToken;
}

export interface Layout {
  readonly items: readonly Item[];
  readonly problems: readonly LayoutProblem[];
}

/** Braces in braces; more than that nobody can follow. */
export const deepestBraces = 200;

const { keyword } = t;

/** An open brace, or the file itself. */
interface Frame {
  readonly open: IToken | undefined;
  /** How far the line of the brace is indented. */
  readonly indent: number;
  readonly items: Item[];
  tokens: IToken[];
  due: ElsesDue;
  /** Open parentheses and brackets of the item. */
  brackets: number;
  /** Whether the braces are those of a `match`, where `else ->` is an arm. */
  readonly match: boolean;
  /** A brace inside whose closing one stands further left than it should. */
  suspect: IToken | undefined;
}

/** Splits tokens into items. */
export function layOut(tokens: readonly IToken[]): Layout {
  return new LayoutPass(tokens).run();
}

class LayoutPass {
  readonly #tokens: readonly IToken[];
  readonly #problems: LayoutProblem[] = [];
  readonly #root: Frame = frame(undefined, 0);
  readonly #stack: Frame[] = [this.#root];
  #current: Frame = this.#root;
  #lineStart = 0;
  #indent = 0;
  #lineBegins = true;

  constructor(tokens: readonly IToken[]) {
    this.#tokens = tokens;
  }

  run(): Layout {
    const tokens = this.#tokens;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      const type = token.tokenType;
      if (type === t.NewLine) {
        this.#newLine(index);
        continue;
      }
      if (this.#lineBegins) this.#indent = token.startOffset - this.#lineStart;
      if (type === t.OpenBrace) index = this.#open(token, index);
      else if (type === t.CloseBrace) this.#closeBrace(token);
      else if (type === t.Semicolon) this.#semicolon(index);
      else this.#add(token, index);
      this.#lineBegins = false;
    }
    this.#lostBraces(tokens.length);
    this.#finish();
    return { items: this.#root.items, problems: this.#problems };
  }

  #newLine(index: number): void {
    const token = this.#tokens[index];
    this.#lineStart = token === undefined ? 0 : endOf(token);
    this.#lineBegins = true;
    const at = index + 1;
    const { tokens, brackets } = this.#current;
    const last = tokens.at(-1);
    // Of several new lines the last one decides.
    if (last === undefined || this.#tokens[at]?.tokenType === t.NewLine) return;
    if (brackets > 0 && !this.#endsBrackets(at)) return;
    const column = (this.#tokens[at]?.startOffset ?? 0) - this.#lineStart;
    if (brackets === 0 && unfinished(tokens, last) && !this.#declares(at, column)) return;
    if (brackets === 0 && continues(this.#tokens, at, this.#elseIsArm())) return;
    this.#finish();
  }

  /** Whether the line at `at` shows that a parenthesis above was forgotten. */
  #endsBrackets(at: number): boolean {
    const last = this.#current.tokens.at(-1);
    if (last?.tokenType === t.Text && !(last.payload as { closed: boolean }).closed) return true;
    const first = this.#tokens[at]?.tokenType;
    const second = this.#tokens[at + 1]?.tokenType;
    if (first === undefined || !beginning.has(first)) return false;
    return second !== t.Equal && second !== t.Colon && last?.tokenType !== t.Dot;
  }

  #semicolon(index: number): void {
    const at = this.#following(index);
    if (!continuesElse(this.#tokens, at, this.#elseIsArm())) this.#finish();
  }

  #elseIsArm(): ElseIsArm {
    const { match, due } = this.#current;
    if (!match) return "never";
    return due.count(true) > 0 ? "with arrow" : "always";
  }

  /** Returns the index of the last token taken. */
  #open(token: IToken, index: number): number {
    if (this.#stack.length > deepestBraces) {
      this.#problems.push({ kind: "too deep", token });
      return this.#skipBraces(index);
    }
    this.#current = frame(token, this.#indent, opensMatch(this.#current.tokens));
    this.#stack.push(this.#current);
    return index;
  }

  /** The braces at `index` hold more than can be read; the item goes on with empty ones. */
  #skipBraces(index: number): number {
    let depth = 0;
    let at = index;
    for (; at < this.#tokens.length; at += 1) {
      const type = this.#tokens[at]?.tokenType;
      if (type === t.OpenBrace) depth += 1;
      if (type === t.CloseBrace) depth -= 1;
      if (depth === 0) break;
    }
    const token = this.#tokens[index];
    const last = this.#tokens[Math.min(at, this.#tokens.length - 1)];
    if (token !== undefined && last !== undefined) {
      this.#current.tokens.push(braces(token, [], endOf(last)));
    }
    return at;
  }

  #closeBrace(token: IToken): void {
    if (this.#stack.length === 1) {
      this.#finish();
      this.#problems.push({ kind: "stray brace", token });
      return;
    }
    const { open, indent } = this.#current;
    const outdented = this.#lineBegins && this.#indent < indent;
    this.#close(token.startOffset + 1);
    if (outdented) this.#current.suspect ??= open;
  }

  #close(end: number): void {
    this.#finish();
    const { open, items, suspect } = this.#current;
    this.#stack.pop();
    this.#current = this.#stack.at(-1) ?? this.#root;
    this.#current.suspect ??= suspect;
    if (open !== undefined) this.#current.tokens.push(braces(open, items, end));
  }

  #add(token: IToken, index: number): void {
    const type = token.tokenType;
    if (this.#lineBegins && this.#stack.length > 1 && this.#declares(index, this.#indent)) {
      this.#lostBraces(index);
      this.#finish();
    }
    if (type === t.OpenParen || type === t.OpenBracket) this.#current.brackets += 1;
    if (type === t.CloseParen || type === t.CloseBracket) {
      if (this.#current.brackets === 0 && this.#current.tokens.length === 0) {
        this.#problems.push({ kind: "stray bracket", token });
        return;
      }
      this.#current.brackets = Math.max(0, this.#current.brackets - 1);
    }
    this.#current.tokens.push(token);
    this.#current.due.add(token);
  }

  /** Closes what is open before the token at `index`, which is one mistake however much it is. */
  #lostBraces(index: number): void {
    if (this.#stack.length === 1) return;
    const previous = this.#tokens[index - 1];
    const end = previous === undefined ? 0 : endOf(previous);
    const token = this.#current.suspect ?? this.#stack[1]?.suspect ?? this.#current.open;
    if (token !== undefined) this.#problems.push({ kind: "unclosed brace", token });
    while (this.#stack.length > 1) this.#close(end);
    this.#root.suspect = undefined;
  }

  /**
   * `process X on`, `entity x {`: a declaring word with a name behind it, at the head of a line, not
   * further in than the declaration above. Further in it is a declaration in the wrong place.
   */
  #declares(index: number, indent: number): boolean {
    if (indent > (this.#stack[1]?.indent ?? 0)) return false;
    const first = this.#tokens[index]?.tokenType;
    const second = this.#tokens[index + 1]?.tokenType;
    if (first === undefined || second === undefined) return false;
    // A name everywhere else, so that it can't be told by itself.
    if (!declaring.has(first) && first !== keyword.template) return false;
    return second === t.Text || t.isName(second);
  }

  #following(index: number): number {
    let at = index + 1;
    while (this.#tokens[at]?.tokenType === t.NewLine) at += 1;
    return at;
  }

  #finish(): void {
    const { tokens, items } = this.#current;
    if (tokens.length > 0) {
      items.push({ tokens });
      this.#current.tokens = [];
      this.#current.due = new ElsesDue();
    }
    this.#current.brackets = 0;
  }
}

function frame(open: IToken | undefined, indent: number, match = false): Frame {
  return {
    open,
    indent,
    match,
    items: [],
    tokens: [],
    due: new ElsesDue(),
    brackets: 0,
    suspect: undefined,
  };
}

/** Whether the braces that follow are those of a `match`: nothing but its subject is between. */
function opensMatch(tokens: readonly IToken[]): boolean {
  const at = tokens.findLastIndex(
    ({ tokenType, image }) =>
      tokenType === keyword.match ||
      // `switch source {` was told of, and is read on as what it means.
      (tokenType === t.Identifier && meantAtStart(image) === "match"),
  );
  return at >= 0 && tokens.slice(at).every(({ tokenType }) => tokenType !== t.Arrow);
}

/** One token in the place of everything from `{` to `}`. */
function braces(open: IToken, items: readonly Item[], end: number): IToken {
  const group: Group = { items };
  return {
    ...open,
    tokenType: t.Braces,
    tokenTypeIdx: t.Braces.tokenTypeIdx ?? 0,
    endOffset: end - 1,
    payload: group,
  };
}
