import type { IToken, TokenType } from "chevrotain";
import * as t from "./tokens.ts";

const { keyword } = t;

const operators: readonly TokenType[] = [
  t.Arrow,
  t.Fallback,
  t.Plus,
  t.Minus,
  t.Times,
  t.Divide,
  t.Equal,
  t.NotEqual,
  t.Less,
  t.LessOrEqual,
  t.Greater,
  t.GreaterOrEqual,
  keyword.and,
  keyword.or,
  keyword.in,
  keyword.is,
  keyword.contains,
  keyword.between,
];

/** A line that begins with one of these goes on with the one before. */
const continuing: ReadonlySet<TokenType> = new Set([
  ...operators,
  keyword.else,
  keyword.as,
  keyword.up,
  keyword.until,
  keyword.yields,
  // No statement begins with a brace, so that one can stand on a line of its own.
  t.OpenBrace,
]);

/** A line that ends in one of these goes on with the next. */
const open: ReadonlySet<TokenType> = new Set([
  ...operators,
  t.Comma,
  t.Colon,
  t.Dot,
  t.DotDot,
  keyword.not,
  keyword.else,
]);

/** Operators of two words, by their second and first. */
const openPairs: ReadonlyMap<TokenType, readonly TokenType[]> = new Map([
  [keyword.with, [keyword.starts, keyword.ends]],
  [keyword.than, [keyword.older]],
]);

/** Whether a line that ends in `last`, the last of an item's tokens, goes on with the next. */
export function unfinished(tokens: readonly IToken[], last: IToken): boolean {
  if (open.has(last.tokenType)) return true;
  const before = tokens.at(-2)?.tokenType;
  return before !== undefined && (openPairs.get(last.tokenType)?.includes(before) ?? false);
}

/**
 * Whether the line that begins at `at` goes on with the one before.
 *
 * @param elseIsArm - whether it stands in a `match`, and an `else` that no statement there can take
 * begins an arm
 */
export function continues(tokens: readonly IToken[], at: number, elseIsArm: ElseIsArm): boolean {
  const first = tokens[at];
  if (first === undefined || !continuing.has(first.tokenType)) return false;
  if (first.tokenType === keyword.else) return continuesElse(tokens, at, elseIsArm);
  if (beginsForeignComment(tokens, at)) return false;
  // `until: email` is a step of that name.
  return tokens[at + 1]?.tokenType !== t.Colon;
}

/** `-- like this`, which is how other languages begin a comment. */
export function beginsForeignComment(tokens: readonly IToken[], at: number): boolean {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.tokenType !== t.Minus || second?.tokenType !== t.Minus) return false;
  const apart = third === undefined || third.startOffset > second.startOffset + 1;
  return second.startOffset === first.startOffset + 1 && apart;
}

/** Whether an `else` is an arm of a `match`: never, only with its `->`, or also where that lacks. */
export type ElseIsArm = "never" | "with arrow" | "always";

/** Whether at `at` stands the `else` of a statement, not that of a `match`. */
export function continuesElse(
  tokens: readonly IToken[],
  at: number,
  elseIsArm: ElseIsArm,
): boolean {
  if (tokens[at]?.tokenType !== keyword.else || elseIsArm === "always") return false;
  return elseIsArm === "never" || tokens[at + 1]?.tokenType !== t.Arrow;
}

/** Counts how many statements of an item, one in another, may still have an `else`. */
export class ElsesDue {
  #arrows = 0;
  #heads = 0;
  #elses = 0;
  #last: TokenType | undefined;

  add({ tokenType }: IToken): void {
    if (tokenType === t.Arrow) this.#arrows += 1;
    if (tokenType === keyword.else) this.#elses += 1;
    const waitsFor = this.#last === keyword.wait && tokenType === keyword.for;
    if (tokenType === keyword.when || waitsFor) this.#heads += 1;
    this.#last = tokenType;
  }

  /** @param isArm - whether the first `->` is that of an arm */
  count(isArm: boolean): number {
    return Math.max(this.#arrows - (isArm ? 1 : 0), this.#heads) - this.#elses;
  }
}
