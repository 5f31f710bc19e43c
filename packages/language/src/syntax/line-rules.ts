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
 * @param inMatch - whether it stands in the braces of a `match`, where `else ->` is an arm
 */
export function continues(tokens: readonly IToken[], at: number, inMatch: boolean): boolean {
  const first = tokens[at];
  if (first === undefined || !continuing.has(first.tokenType)) return false;
  if (first.tokenType === keyword.else) return continuesElse(tokens, at, inMatch);
  // `until: email` is a step of that name.
  return tokens[at + 1]?.tokenType !== t.Colon;
}

/** Whether at `at` stands the `else` of a statement, not that of a `match`. */
export function continuesElse(tokens: readonly IToken[], at: number, inMatch: boolean): boolean {
  if (tokens[at]?.tokenType !== keyword.else) return false;
  return !inMatch || tokens[at + 1]?.tokenType !== t.Arrow;
}
